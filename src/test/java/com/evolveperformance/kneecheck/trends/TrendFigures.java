package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The trends without a page around them, to be measured. */
public final class TrendFigures {

    private final TrendDays days;
    private final TrendsController trends;
    private final JdbcClient jdbc;
    private final Words words;

    /** On a database that is filled already. */
    public TrendFigures(JdbcClient jdbc, Clinic clinic, PlatformTransactionManager transactions) {
        Assessor assessor = Content.read(null).assessor();
        Settings settings =
                new Settings(Path.of("."), null, new Settings.Retention(Duration.ofDays(30), Duration.ofDays(10_000)));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/staff", "messages/questionnaire", "messages/report", "messages/ui");
        messages.setDefaultEncoding("UTF-8");
        Clock clock = Clock.systemUTC();
        this.jdbc = jdbc;
        this.words = new Words(messages, Locale.US);
        this.days = new TrendDays(jdbc, new DayCounter(jdbc, assessor), clinic, settings, clock, transactions);
        this.trends = new TrendsController(days, jdbc, assessor, new Audit(jdbc, clock), messages, clinic, clock);
    }

    /** Counts every day, as the product does in the background after it was filled from outside. */
    public void catchUp() {
        days.catchUp();
    }

    /** One page over some days, after a submission of today was changed: so that one day is counted anew, as it is all the time. */
    public int page(int length) {
        jdbc.sql("insert into trend_stale (at) values (current_timestamp)").update();
        boolean more = days.refresh();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return trends.view(Map.of("from", today.minusDays(length).toString()), words, more)
                .parts()
                .size();
    }
}
