package com.evolveperformance.kneecheck.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 says. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
 * injection"); numbers stay numbers.
 */
final class CsvWriter {

    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer to;

    CsvWriter(Writer to) {
        this.to = to;
    }

    /** One row; null is an empty cell. */
    void row(@Nullable Object... cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            row.append(i == 0 ? "" : ",");
            append(cells[i], row);
        }
        try {
            to.write(row.append("\r\n").toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void append(@Nullable Object cell, StringBuilder row) {
        if (cell instanceof Number number) {
            row.append(number);
        } else if (cell != null) {
            String text = cell.toString();
            boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
            String safe = formula ? "'" + text : text;
            boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            row.append(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
    }
}
