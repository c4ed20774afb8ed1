package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of RFC 4180 section 2, and what is no table. */
class CsvTests {
    @Test
    void readsValuesByTheirColumn() throws IOException {
        assertThat(read("a,b\r\n1,2\r\n3,4"))
                .extracting(r -> r.get("a") + r.get("b"))
                .containsExactly("12", "34");
    }

    @Test
    void keepsCommasBreaksAndQuotationMarksInQuotes() throws IOException {
        assertThat(read("a,b\n\"x, \"\"y\"\"\nz\",2").getFirst().get("a")).isEqualTo("x, \"y\"\nz");
    }

    @Test
    void namesTheLineOfEachRowAlsoBehindABreakInQuotes() throws IOException {
        assertThat(read("a\n\"1\n1\"\n2")).extracting(Csv.Row::line).containsExactly(2, 4);
    }

    @Test
    void skipsByteOrderMarkAndBlankLines() throws IOException {
        assertThat(read("\uFEFFa\n\n1\n\n")).extracting(r -> r.get("a")).containsExactly("1");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Csv.Malformed.class);
        assertThatThrownBy(() -> read("a\n1,2")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("a\n\"1\n2"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("not closed");
        assertThatThrownBy(() -> read("a\n" + "x".repeat(10_001))).hasMessageContaining("too long");
        assertThatThrownBy(() -> read(",".repeat(200))).hasMessageContaining("too many columns");
    }

    @Test
    void writesWhatItReads() throws IOException {
        String line = Csv.line("x, \"y\"", null, 3);
        assertThat(line).isEqualTo("\"x, \"\"y\"\"\",,3\r\n");
        assertThat(read("a,b,c\r\n" + line).getFirst().values()).containsValues("x, \"y\"", "", "3");
    }

    private static List<Csv.Row> read(String text) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        Csv.read(new StringReader(text), rows::add);
        return rows;
    }
}
