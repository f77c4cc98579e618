package com.evolveperformance.kneecheck.system;

import com.evolveperformance.kneecheck.figure.Accent;
import com.evolveperformance.kneecheck.figure.FigureLibrary;
import com.evolveperformance.kneecheck.figure.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The drawn figures as files of their own. A picture's address carries a hash of what it shows, so that browsers may keep
 * it for good, and each is drawn once.
 */
@Component
public class Pictures {

    private static final String MIRRORED = "-left";

    private final FigureLibrary library;
    private final Map<String, Picture> drawn = new ConcurrentHashMap<>();

    /** An SVG, and the hash in its address. */
    record Picture(byte[] svg, String hash) {}

    Pictures(FigureLibrary library) {
        this.library = library;
    }

    /** The address of a figure, the right side working. */
    public String url(String id) {
        return address(id);
    }

    /** The address of a figure's mirror image, the left side working. */
    public String mirrored(String id) {
        return address(id + MIRRORED);
    }

    private String address(String name) {
        return "/figures/" + name + "." + draw(name).hash() + ".svg";
    }

    /** The picture of this name, if its hash is right; an old address gives nothing rather than something else. */
    Optional<Picture> find(String name, String hash) {
        return library.ids().contains(figure(name))
                ? Optional.of(draw(name)).filter(p -> p.hash().equals(hash))
                : Optional.empty();
    }

    private Picture draw(String name) {
        return drawn.computeIfAbsent(name, key -> {
            String svg = library.figure(figure(key)).svg(Mode.FILE, key.endsWith(MIRRORED), Accent.JADE);
            byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
            return new Picture(bytes, hash(bytes));
        });
    }

    private static String figure(String name) {
        return name.endsWith(MIRRORED) ? name.substring(0, name.length() - MIRRORED.length()) : name;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
