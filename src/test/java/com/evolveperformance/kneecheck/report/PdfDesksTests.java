package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PdfDesksTests {

    private static final byte[] DONE = {1};

    @Test
    void drawsNoMoreAtATimeThanThereAreDesks() throws Exception {
        PdfDesks desks = new PdfDesks(2, Duration.ofMinutes(1));
        AtomicInteger now = new AtomicInteger();
        Set<Integer> atOnce = ConcurrentHashMap.newKeySet();
        Set<PdfFonts> fonts = ConcurrentHashMap.newKeySet();
        ExecutorService everybody = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> drawn = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                drawn.add(everybody.submit(() -> desks.use(own -> {
                    atOnce.add(now.incrementAndGet());
                    fonts.add(own);
                    now.decrementAndGet();
                    return DONE;
                })));
            }
            for (Future<byte[]> each : drawn) {
                assertThat(each.get()).isEqualTo(DONE);
            }
        } finally {
            everybody.shutdown();
        }

        assertThat(atOnce).isSubsetOf(1, 2);
        assertThat(fonts).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void tellsWhoWaitsTooLongToComeBack() {
        PdfDesks desks = new PdfDesks(1, Duration.ofMillis(1));

        byte[] drawn = desks.use(fonts -> {
            assertThatExceptionOfType(PdfDesks.Busy.class)
                    .isThrownBy(() -> desks.use(others -> DONE))
                    .satisfies(busy -> {
                        assertThat(busy.getStatusCode().value()).isEqualTo(503);
                        assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("15");
                    });
            return DONE;
        });

        assertThat(drawn).isEqualTo(DONE);
        assertThat(desks.use(fonts -> DONE)).isEqualTo(DONE);
    }

    @Test
    void givesADeskBackWhenDrawingFails() {
        PdfDesks desks = new PdfDesks(1, Duration.ofMillis(1));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> desks.use(fonts -> {
                    throw new IllegalStateException();
                }));

        assertThat(desks.use(fonts -> DONE)).isEqualTo(DONE);
    }
}
