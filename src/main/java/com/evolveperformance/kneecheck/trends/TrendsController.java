package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import com.evolveperformance.kneecheck.trends.Agreement.Pair;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures and plots over a period that the address names. */
@Controller
class TrendsController {

    /** How many pairs of a test the agreement is worked out of, the newest first. */
    static final int PAIRS = 2_000;

    private final TrendDays days;
    private final JdbcClient jdbc;
    private final Assessor assessor;
    private final Audit audit;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    TrendsController(
            TrendDays days,
            JdbcClient jdbc,
            Assessor assessor,
            Audit audit,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.days = days;
        this.jdbc = jdbc;
        this.assessor = assessor;
        this.audit = audit;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/staff/trends")
    ModelAndView trends(@RequestParam Map<String, String> values, Principal who, Locale locale) {
        audit.record(who.getName(), AuditAction.VIEW, null, "trends");
        boolean more = days.refresh();
        return new ModelAndView("staff/trends", "trends", view(values, new Words(messages, locale), more));
    }

    TrendsView view(Map<String, String> values, Words words, boolean more) {
        LocalDate today = clock.instant().atZone(clinic.zone()).toLocalDate();
        Period period = Period.read(values, today);
        return new TrendsAssembler(assessor, words, today)
                .view(
                        period,
                        days.between(period.from(), period.to()),
                        days.first().orElse(today),
                        more,
                        new AgreementAssembler(assessor, words, this::pairs));
    }

    private List<Pair> pairs(String test) {
        return jdbc.sql("select submission_id, own, clinic from measured_pair where test = ?"
                        + " order by measured_at desc, submission_id, field fetch first " + PAIRS + " rows only")
                .param(test)
                .query((row, n) -> new Pair(
                        row.getObject("submission_id", UUID.class), row.getDouble("own"), row.getDouble("clinic")))
                .list();
    }
}
