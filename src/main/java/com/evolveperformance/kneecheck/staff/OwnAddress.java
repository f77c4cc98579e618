package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the site is, for what a start prints: the public address, or this machine where none is set. */
@Component
class OwnAddress {

    private final Settings settings;
    private final Environment environment;

    OwnAddress(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Without a slash at its end. */
    String base() {
        String set = settings.publicUrl();
        return set != null ? set : "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
