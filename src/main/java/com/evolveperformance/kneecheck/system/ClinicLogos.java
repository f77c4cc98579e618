package com.evolveperformance.kneecheck.system;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Logos that were uploaded. Each is drawn anew as a small PNG, so that nothing of the file itself is ever served: no
 * script, no metadata, no second format behind the picture.
 */
@Component
public class ClinicLogos {

    /** So many bytes may be uploaded. */
    public static final int LARGEST = 1_000_000;

    /** No logo needs more pixels on a side; a few bytes can claim billions. */
    private static final int LONGEST_SIDE = 4_000;

    /** Three times as high as it is shown, for sharp screens. */
    private static final int HEIGHT = 108;

    private static final int WIDTH = 480;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final JdbcClient jdbc;
    private final Clock clock;

    ClinicLogos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The address a logo is served at. */
    public static String address(String hash) {
        return "/look/logo-" + hash + ".png";
    }

    /**
     * Keeps a picture.
     *
     * @return its hash; empty where it is no PNG or JPEG, or too large
     */
    public Optional<String> keep(byte[] upload) {
        return upload.length > LARGEST ? Optional.empty() : redrawn(upload).map(this::store);
    }

    /** The PNG of a hash. */
    public Optional<byte[]> find(String hash) {
        return jdbc.sql("select content from clinic_logo where hash = :hash")
                .param("hash", hash)
                .query(byte[].class)
                .optional();
    }

    private String store(byte[] png) {
        jdbc.sql(
                        "delete from clinic_logo where created_at < :old and hash not in (select content from setting where name = 'clinic.logo')")
                .param("old", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
        String hash = hash(png);
        if (find(hash).isEmpty()) {
            jdbc.sql("insert into clinic_logo (hash, content, created_at) values (:hash, :content, :now)")
                    .param("hash", hash)
                    .param("content", png)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return hash;
    }

    private static Optional<byte[]> redrawn(byte[] upload) {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return Optional.empty();
                }
                reader.setInput(bytes, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return width > LONGEST_SIDE || height > LONGEST_SIDE
                        ? Optional.empty()
                        : Optional.of(png(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // readers throw many things over broken pictures
            return Optional.empty();
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        double scale =
                Math.min(1, Math.min(HEIGHT / (double) picture.getHeight(), WIDTH / (double) picture.getWidth()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn, "png", png)) {
            throw new IOException("no PNG writer");
        }
        return png.toByteArray();
    }

    private static String hash(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
