package com.evolveperformance.kneecheck.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    private final StringWriter written = new StringWriter();
    private final CsvWriter csv = new CsvWriter(written);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1 555", "-2", "@SUM(A1)", "\tx", "\r=x"})
    void keepsASpreadsheetFromRunningText(String text) {
        csv.row(text);

        assertThat(written.toString().replace("\"", "")).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void keepsNumbersNumbersAndLeavesNothingOut() {
        csv.row(null, -2, 3.5, "", null, "a");
        csv.row();

        assertThat(written).hasToString(",-2,3.5,,,a\r\n\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        csv.row("a,b", "say \"hi\"", "two\nlines", "O’Brien & Søn <3");

        assertThat(written).hasToString("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",O’Brien & Søn <3\r\n");
    }
}
