package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@BalaiTest
class KeptPagesTests {
    private static final String PAGE = "/data";

    private final TestPeople people;
    private final RequestMappingHandlerMapping handlers;
    private final Http reader;

    KeptPagesTests(
            TestPeople people,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @LocalServerPort int port) {
        this.people = people;
        this.handlers = handlers;
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
    void whatOthersHangOnToAnAddressMakesNoOtherPageAndIsToldToNobody() {
        assertThat(IntStream.range(0, 10).anyMatch(each -> {
                    HttpResponse<String> hung = reader.get(PAGE + "?fbclid=milik-orang-" + each + "&utm_source=wa");
                    return hung.headers()
                            .firstValue("ETag")
                            .equals(reader.get(PAGE).headers().firstValue("ETag"));
                }))
                .isTrue();
        assertThat(reader.get(PAGE + "?fbclid=milik-orang").body()).doesNotContain("milik-orang");
        assertThat(reader.get("/musrenbang?fbclid=milik-orang&urut=biaya").body())
                .doesNotContain("milik-orang")
                .contains("urut=biaya&amp;bahasa=en");
    }

    @Test
    void whatTheHandlerReadsMakesAnotherPage() {
        reader.get("/cari?q=limau");
        assertThat(reader.get("/cari?q=rambutan").body()).contains("rambutan").doesNotContain("limau");
        assertThat(reader.get("/cari?%71=limau").body()).contains("limau");
    }

    @Test
    void everyKeptHandlerTellsWhatItReads() {
        assertThat(handlers.getHandlerMethods().values().stream()
                        .filter(handler -> handler.hasMethodAnnotation(Kept.class)))
                .hasSizeGreaterThan(10)
                .allSatisfy(handler -> assertThat(ReadParameters.of(handler))
                        .as("@Kept(reads = ...) of what it takes out of the request")
                        .isNotEqualTo(ReadParameters.ALL));
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

    /** The first cookie and any tag of English would draw an English page that is kept for those who chose nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"bahasa=EN", "bahasa=en; bahasa=id-ID", "bahasa=en-ID; bahasa=id-ID", "bahasa=eng", "bahasa=@@"})
    void aChoiceWrittenByHandDrawsNobodyElsesPage(String cookies) {
        String page = "/cari?q=" + UUID.nameUUIDFromBytes(cookies.getBytes(StandardCharsets.UTF_8));
        assertThat(reader.get(page, "Cookie", cookies).statusCode()).isEqualTo(200);
        assertThat(reader.get(page).body()).contains("lang=\"id\"");
        assertThat(reader.get(page, "Cookie", "bahasa=en-ID").body()).contains("lang=\"en\"");
        assertThat(reader.get(page, "Cookie", cookies).statusCode()).isEqualTo(200);
        assertThat(reader.get(page, "Cookie", "bahasa=id-ID").body()).contains("lang=\"id\"");
    }

    @Test
    void showsADecisionInTheFirstAnswerAfterIt() {
        String before = reader.get("/wilayah/12.75.01.1003").body();
        assertThat(before).doesNotContain("Rosdiana Uji");
        people.official("Rosdiana Uji", "lurah/12.75.01.1003");
        assertThat(reader.get("/wilayah/12.75.01.1003").body()).contains("Rosdiana Uji");
    }
}
