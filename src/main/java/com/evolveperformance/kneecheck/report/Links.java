package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links on paper. They never come from the Host header of a request, except on this very machine. */
@Component
public class Links {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;

    Links(Settings settings) {
        this.settings = settings;
    }

    /** Where the site is; null where no public address is set. */
    @Nullable
    String site() {
        return settings.publicUrl();
    }

    /** The whole address of a path that begins with a slash; null where no public address is set. */
    public @Nullable String to(String path, HttpServletRequest request) {
        String base = settings.publicUrl();
        if (base != null) {
            return base + path;
        }
        return THIS_MACHINE.contains(request.getServerName())
                ? request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + path
                : null;
    }
}
