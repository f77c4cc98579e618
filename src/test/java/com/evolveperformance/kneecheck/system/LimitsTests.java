package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitsTests {

    @Test
    void letExactlyAsManyPassAsTheySayWhenAllComeAtOnce() throws Exception {
        Limits limits = new Limits(true, 3, 3, 3, 3);
        CountDownLatch all = new CountDownLatch(20);
        Callable<Duration> one = () -> {
            all.countDown();
            all.await();
            return limits.take(Limits.Kind.DRAFTS, "192.0.2.1");
        };
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Future<Duration>> waits =
                    clients.invokeAll(IntStream.range(0, 20).mapToObj(n -> one).toList());
            int passed = 0;
            for (Future<Duration> wait : waits) {
                passed += wait.get().isZero() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(3);
        } finally {
            clients.shutdownNow();
        }
        assertThat(limits.take(Limits.Kind.DRAFTS, "192.0.2.2")).isZero();
        assertThat(limits.take(Limits.Kind.SUBMISSIONS, "192.0.2.1")).isZero();
    }

    @Test
    void leaveRoomForThirtyRunnersBehindOneAddress() throws Exception {
        LimitsFilter filter = new LimitsFilter(new Limits(true, 120, 120, 60, 60), CookiesTests.cookies(null));
        for (int runner = 0; runner < 30; runner++) {
            assertThat(status(filter, "POST", "/assessment", 303)).isEqualTo(303);
            assertThat(status(filter, "POST", "/assessment/submit", 303)).isEqualTo(303);
            for (int look = 0; look < 10; look++) {
                assertThat(status(filter, "GET", "/reports/right", 200)).isEqualTo(200);
            }
        }
    }

    @Test
    void countOnlyLinksThatLeadNowhere() throws Exception {
        LimitsFilter filter = new LimitsFilter(new Limits(true, 3, 3, 3, 3), CookiesTests.cookies(null));
        for (int n = 0; n < 3; n++) {
            assertThat(status(filter, "GET", "/reports/right", 200)).isEqualTo(200);
            assertThat(status(filter, "GET", "/reports/wrong", 404)).isEqualTo(404);
        }
        assertThat(status(filter, "GET", "/assessment/resume/wrong", 404)).isEqualTo(429);
        assertThat(status(filter, "GET", "/shared/wrong", 404)).isEqualTo(429);
        assertThat(status(filter, "GET", "/", 200)).isEqualTo(200);
    }

    @Test
    void leaveOneWhoGuessesTenThousandLinksSixtyTries() throws Exception {
        LimitsFilter filter = new LimitsFilter(new Limits(true, 120, 120, 60, 60), CookiesTests.cookies(null));
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            int status = status(filter, "GET", "/reports/guess" + guess, 404);
            assertThat(status).isIn(404, 429);
            looked += status == 404 ? 1 : 0;
        }
        // and one more every ten seconds
        assertThat(looked).isBetween(60, 70);
    }

    @Test
    void sayWhenToComeBackAndKeepWhatWasTyped() throws Exception {
        LimitsFilter filter = new LimitsFilter(new Limits(true, 1, 1, 1, 1), CookiesTests.cookies(null));
        send(filter, "POST", "/assessment/about-you", 303);
        MockHttpServletResponse refused = send(filter, "POST", "/assessment/about-you", 303);

        assertThat(refused.getForwardedUrl()).isEqualTo("/assessment/about-you/again");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 601);
        send(filter, "POST", "/staff/sign-in", 302);
        assertThat(status(filter, "POST", "/staff/sign-in", 302)).isEqualTo(429);
    }

    @Test
    void areOffForLoadTests() throws Exception {
        LimitsFilter filter = new LimitsFilter(new Limits(false, 1, 1, 1, 1), CookiesTests.cookies(null));
        for (int n = 0; n < 5; n++) {
            assertThat(status(filter, "POST", "/assessment", 303)).isEqualTo(303);
        }
    }

    @Test
    void refuseASettingThatWouldLetNobodyIn() {
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> new Limits(true, 0, 1, 1, 1))
                .withMessageContaining("kneecheck.limits.drafts");
    }

    private static int status(LimitsFilter filter, String method, String path, int answer) throws Exception {
        return send(filter, method, path, answer).getStatus();
    }

    private static MockHttpServletResponse send(LimitsFilter filter, String method, String path, int answer)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest ask, jakarta.servlet.ServletResponse reply) {
                ((MockHttpServletResponse) reply).setStatus(answer);
            }
        });
        return response;
    }
}
