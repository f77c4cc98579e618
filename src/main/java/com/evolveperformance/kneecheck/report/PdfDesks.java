package com.evolveperformance.kneecheck.report;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where PDFs are drawn: one at a time at each desk, and first come, first served while all are taken. */
final class PdfDesks {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<Desk> free;
    private final Duration patience;

    PdfDesks(int count) {
        this(count, PATIENCE);
    }

    /**
     * So many desks.
     *
     * @param patience how long somebody waits for one
     */
    PdfDesks(int count, Duration patience) {
        this.patience = patience;
        this.free = new ArrayBlockingQueue<>(count, true);
        for (int i = 0; i < count; i++) {
            free.add(new Desk());
        }
    }

    /** Does the work with the fonts of a free desk; {@link Busy} where none gets free in time. */
    byte[] use(Function<PdfFonts, byte[]> work) {
        Desk desk = take();
        try {
            return work.apply(desk.fonts());
        } finally {
            free.add(desk);
        }
    }

    private Desk take() {
        try {
            Desk desk = free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (desk == null) {
                throw new Busy();
            }
            return desk;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /** Fonts are read when the first PDF needs them, not at the start. */
    private static final class Desk {

        private @Nullable PdfFonts fonts;

        PdfFonts fonts() {
            PdfFonts read = fonts == null ? new PdfFonts() : fonts;
            fonts = read;
            return read;
        }
    }

    /** Too many want a PDF at the same moment: 503, and when to come back. */
    static final class Busy extends ResponseStatusException {

        @Serial
        private static final long serialVersionUID = 1L;

        Busy() {
            super(HttpStatus.SERVICE_UNAVAILABLE);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
            return headers;
        }
    }
}
