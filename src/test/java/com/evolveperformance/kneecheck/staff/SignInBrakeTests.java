package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SignInBrakeTests extends StaffSite {

    private static final String HERE = "192.0.2.1";

    @Autowired
    SignInBrake brake;

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 2", "6, 4", "7, 8", "13, 512", "14, 900", "1000000, 900"})
    void doublesTheWaitFromTheFifthFailure(int failures, long seconds) {
        assertThat(SignInBrake.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void locksNobodyOutFromAnotherAddress() {
        fail(6);

        assertThat(brake.take("Robin", HERE)).isPositive();
        assertThat(brake.take("Robin", "192.0.2.2")).isZero();
        assertThat(brake.take("Kim", HERE)).isZero();
    }

    @Test
    void forgetsAtSuccessAndAfterAQuietDay() {
        fail(6);
        brake.forget("ROBIN ", HERE);
        assertThat(brake.take("Robin", HERE)).isZero();

        fail(6);
        time().forward(Duration.ofDays(1).plusHours(1));
        for (int i = 0; i <= SignInBrake.FREE; i++) {
            assertThat(brake.take("Robin", HERE)).isZero();
        }
    }

    @Test
    void keepsNeitherNameNorAddress() {
        fail(1);

        assertThat(jdbc.sql("select who_hash from sign_in_failure")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            brake.take("Robin", HERE);
        }
    }
}
