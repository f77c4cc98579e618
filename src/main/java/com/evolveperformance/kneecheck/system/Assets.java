package com.evolveperformance.kneecheck.system;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Addresses of our own static files, with the hash of their content. Each is looked up once: Spring's filter would look
 * for a file behind every link of every page, which took most of a page's time.
 */
@Component
public class Assets {

    private final ResourceUrlProvider provider;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider provider) {
        this.provider = provider;
    }

    /** The address of a file such as {@code /css/site.css}. */
    public String url(String path) {
        return addresses.computeIfAbsent(path, this::hashed);
    }

    private String hashed(String path) {
        String found = provider.getForLookupPath(path);
        return found == null ? path : found;
    }
}
