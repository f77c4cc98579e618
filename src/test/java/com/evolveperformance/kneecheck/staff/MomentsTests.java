package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.system.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

class MomentsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-15T13:12:00Z | Today 9:12 am
            2026-05-15T04:00:00Z | Today 12:00 am
            2026-05-15T03:59:59Z | Yesterday 11:59 pm
            2026-05-14T04:00:00Z | Yesterday 12:00 am
            2026-05-14T03:59:59Z | May 13, 11:59 pm
            2026-01-01T05:00:00Z | Jan 1, 12:00 am
            2026-01-01T04:59:59Z | Dec 31, 2025, 11:59 pm
            """)
    void saysWhenAsTheClinicWould(String moment, String words) {
        Moments moments = new Moments(words(), ZoneId.of("America/New_York"), Instant.parse("2026-05-15T23:30:00Z"));

        assertThat(moments.words(Instant.parse(moment))).isEqualTo(words);
    }

    private static Words words() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/staff");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, Locale.US);
    }
}
