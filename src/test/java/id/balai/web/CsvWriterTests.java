package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RFC 4180, and what spreadsheets would take for a formula. */
class CsvWriterTests {
    @Test
    void numbersAreWrittenPlainly() throws IOException {
        assertThat(row(new BigDecimal("1E+2"), new BigDecimal("-0.50"), 7, null))
                .isEqualTo("100,-0.50,7,\r\n");
    }

    @Test
    void textIsNoFormulaAndKeepsItsCommas() throws IOException {
        assertThat(row("=1+1", "a, \"b\"")).isEqualTo("'=1+1,\"a, \"\"b\"\"\"\r\n");
    }

    private static String row(@Nullable Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(out).row(cells);
        return out.toString();
    }
}
