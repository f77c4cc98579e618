package com.evolveperformance.kneecheck.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The clinic's colour as a style sheet, and its logo. What is in them is in their addresses, so browsers keep them for good. */
@Controller
class LookController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ClinicLogos logos;

    LookController(ClinicLogos logos) {
        this.logos = logos;
    }

    @GetMapping("/look/{name:[0-9a-f]{6}-[0-9]+}.css")
    ResponseEntity<byte[]> style(@PathVariable String name) {
        String accent = "#" + name.substring(0, 6);
        return AccentColours.takes(accent) && AccentColours.address(accent).equals("/look/" + name + ".css")
                ? ResponseEntity.ok()
                        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                        .cacheControl(FOR_GOOD)
                        .body(AccentColours.css(accent).getBytes(StandardCharsets.UTF_8))
                : ResponseEntity.notFound().build();
    }

    @GetMapping("/look/logo-{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> logo(@PathVariable String hash) {
        return logos.find(hash)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(FOR_GOOD)
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
