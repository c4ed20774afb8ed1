package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.kernel.CityCode;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.PaperPages;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BalaiTest
class CityFilterTests {
    private static final String EARLY = "sebelum.localhost";
    private static final City PREPARED = new City(new CityCode("9908"), "Kota Sebelum Dibuka", List.of(EARLY), false);

    private final int port;
    private final Cities cities;

    CityFilterTests(@LocalServerPort int port, Cities cities) {
        this.port = port;
        this.cities = cities;
    }

    @Test
    void whoeverIsTooEarlySeesThatTheCityIsBeingPreparedAndIsLetInOnceItIsOpen() {
        cities.add(PREPARED);
        Http reader = Http.at(port);
        HttpResponse<String> early = reader.get("/musrenbang", "Host", EARLY);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Refresh")).hasValue("3");
        assertThat(early.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(early.body()).contains("<h1>Kota Sebelum Dibuka sedang disiapkan</h1>");
        HttpResponse<String> style = reader.get(Assets.url("balai.css"), "Host", EARLY);
        assertThat(style.statusCode()).isEqualTo(200);
        cities.open(PREPARED.code());
        assertThat(reader.get("/bantuan", "Host", EARLY).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageOfPreparationSaysHowFarItIs() {
        PreparingPage page = new PreparingPage("Kota Binjai", new Preparing.Progress(5, 13));
        assertThat(PaperPages.render("web/preparing/page", Map.of("page", page)))
                .contains("Isi contoh: 5 dari 13 bagian")
                .contains("value=\"5\" max=\"13\"");
    }

    @Test
    void answersUnderTheCitysOwnName() throws IOException {
        assertThat(statusFor("localhost")).isEqualTo(200);
        assertThat(statusFor("LOCALHOST:" + port)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "169.254.169.254", "xn--bnj.example"})
    void answersNobodyElsesName(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo(421);
    }

    private int statusFor(String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET /data HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String start = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(start.substring(9, 12));
        }
    }
}
