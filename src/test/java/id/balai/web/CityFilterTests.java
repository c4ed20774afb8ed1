package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.BalaiTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BalaiTest
class CityFilterTests {
    private final int port;

    CityFilterTests(@LocalServerPort int port) {
        this.port = port;
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
