package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/** Two forms are the same when they say the same, whatever page they came from. */
class SentFormTests {
    private final SentForm first = of("/a", "harga", "5000000000", "_csrf", "x", Once.FIELD, "1");

    SentFormTests() throws IOException {}

    @Test
    void whatThePageAddsMakesNoDifference() throws IOException {
        assertThat(of("/a", Once.FIELD, "2", "_csrf", "y", "harga", "5000000000"))
                .isEqualTo(first);
    }

    @Test
    void anotherAmountAnotherFieldAndAnotherAddressDo() throws IOException {
        assertThat(of("/a", "harga", "6000000000").differsFrom(first.hash())).isTrue();
        assertThat(of("/a", "hargaa", "5000000000").differsFrom(first.hash())).isTrue();
        assertThat(of("/b", "harga", "5000000000").differsFrom(first.hash())).isTrue();
        assertThat(of("/a", "a", "b", "c", "d")).isNotEqualTo(of("/a", "a", "bc", "d", ""));
        assertThat(first.differsFrom(null)).as("of an older program").isFalse();
    }

    @Test
    void anotherFileDoesThoughItsNameAndSizeAreTheSame() throws IOException {
        assertThat(withFile("a;5\n")).isEqualTo(withFile("a;5\n")).isNotEqualTo(withFile("a;6\n"));
    }

    private static SentForm withFile(String content) throws IOException {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        request.addFile(
                new MockMultipartFile("berkas", "harga.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        return SentForm.of(request);
    }

    private static SentForm of(String address, String... fields) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        for (int i = 0; i < fields.length; i += 2) request.addParameter(fields[i], fields[i + 1]);
        return SentForm.of(request);
    }
}
