package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BalaiTest
class KeptPagesTests {
    private static final String PAGE = "/data";

    private final TestPeople people;
    private final Http reader;

    KeptPagesTests(TestPeople people, @LocalServerPort int port) {
        this.people = people;
        this.reader = Http.at(port);
    }

    @Test
    void answersTheSameUntilDataChangesAndTellsTheReaderSo() {
        // What other tests decided may reach the foot of the page at any moment: then the next try is undisturbed.
        assertThat(IntStream.range(0, 10).anyMatch(each -> isAnsweredTheSame())).isTrue();
    }

    private boolean isAnsweredTheSame() {
        HttpResponse<String> first = reader.get(PAGE);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        return reader.get(PAGE, "If-None-Match", etag).statusCode() == 304
                && reader.get(PAGE).body().equals(first.body());
    }

    @Test
    void carriesTheSecurityHeadersOfAFreshAnswer() {
        reader.get(PAGE);
        HttpResponse<String> kept = reader.get(PAGE);
        assertThat(kept.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(kept.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(reader.get(PAGE).body()).contains("lang=\"id\"");
        assertThat(reader.get(PAGE, "Cookie", "bahasa=en-ID").body()).contains("lang=\"en\"");
        assertThat(reader.get(PAGE).body()).contains("lang=\"id\"");
    }

    @Test
    void showsADecisionInTheFirstAnswerAfterIt() {
        String before = reader.get("/wilayah/12.75.01.1003").body();
        assertThat(before).doesNotContain("Rosdiana Uji");
        people.official("Rosdiana Uji", "lurah/12.75.01.1003");
        assertThat(reader.get("/wilayah/12.75.01.1003").body()).contains("Rosdiana Uji");
    }
}
