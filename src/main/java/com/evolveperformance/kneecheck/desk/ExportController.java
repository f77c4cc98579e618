package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.staff.StaffModel.Rights;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list as filtered, as a file: newest first, whatever its order on the page, because that never changes while the file
 * is being written. Without names, unless the person may export them.
 */
@Controller
class ExportController {

    private static final String TYPE = "text/csv;charset=UTF-8";

    private final ExportQueries queries;
    private final Audit audit;
    private final MessageSource messages;

    ExportController(ExportQueries queries, Audit audit, MessageSource messages) {
        this.queries = queries;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/staff/export.csv")
    void export(@RequestParam Map<String, String> values, Authentication who, HttpServletResponse response)
            throws IOException {
        boolean names = Rights.of(who).exportNames();
        InboxFilter filter = InboxFilter.read(values);
        Map<String, String> unsearched = new HashMap<>(values);
        unsearched.remove("q");
        audit.record(
                who.getName(),
                AuditAction.EXPORT,
                null,
                (names ? "with names " : "without names ")
                        + InboxFilter.read(unsearched).query());
        CsvWriter csv = start(response, "knee-check.csv");
        csv.row(fields(names).toArray());
        queries.each(filter, who.getName(), names, csv::row);
    }

    /** What each column of the export means. */
    @GetMapping("/staff/export-fields.csv")
    void fields(Authentication who, Locale locale, HttpServletResponse response) throws IOException {
        Words words = new Words(messages, locale);
        CsvWriter csv = start(response, "knee-check-fields.csv");
        csv.row("field", "meaning");
        fields(Rights.of(who).exportNames()).forEach(field -> csv.row(field, words.get("staff.export.field." + field)));
    }

    private static List<String> fields(boolean names) {
        return names
                ? Stream.concat(ExportQueries.FIELDS.stream(), ExportQueries.NAMES.stream())
                        .toList()
                : ExportQueries.FIELDS;
    }

    private static CsvWriter start(HttpServletResponse response, String file) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        return new CsvWriter(response.getWriter());
    }
}
