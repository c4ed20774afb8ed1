package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file that was kept is the whole table, or there is none. */
class DownloadsTests {
    private static final int MORE_THAN_ANY_BUFFER = 100_000;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aTableThatBreaksOffSendsNothing() {
        assertThatThrownBy(() -> Downloads.csv(response, "usulan", DownloadsTests::breakingOff))
                .hasMessage("the database went away");
        assertNothingSent();
        assertThatThrownBy(() -> Downloads.xlsx(response, "usulan", "usulan", DownloadsTests::breakingOff))
                .hasMessage("the database went away");
        assertNothingSent();
    }

    @Test
    void aWholeTableIsSentWithItsLength() throws IOException {
        Downloads.csv(response, "usulan", rows -> rows.row("nomor", 1));
        assertThat(response.getContentAsString()).isEqualTo("nomor,1\r\n");
        assertThat(response.getContentLength()).isEqualTo(9);
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"usulan.csv\"");
    }

    private void assertNothingSent() {
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    private static void breakingOff(Rows rows) throws IOException {
        for (int i = 0; i < MORE_THAN_ANY_BUFFER; i++) rows.row("USL", i);
        throw new IllegalStateException("the database went away");
    }
}
