package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What no browser sends, byte by byte over a socket: refused at once with a 4xx that tells nothing of the program, and
 * the server goes on. Whatever the server does, each test ends by itself.
 */
@BalaiTest
@Timeout(60)
class RawRequestsTests {
    private static final int PATIENCE = (int) Duration.ofSeconds(8).toMillis();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:(?:[^{}]|\\{[^{}]*})*)?}");
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final List<String> VALUES = List.of("2027", "USL-2027-0001", "kunci", "1");

    /** The server itself has to say that it has no such thing: 501 and 505 (RFC 9112 6.1, RFC 9110 15.6.6). */
    private static final Set<String> NOT_OF_HTTP_1_1 =
            Set.of("a protocol of tomorrow", "a coding that nobody knows", "a method that nobody knows");

    private final RequestMappingHandlerMapping mappings;
    private final int port;

    RawRequestsTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @LocalServerPort int port) {
        this.mappings = mappings;
        this.port = port;
    }

    @AfterEach
    void theServerGoesOn() {
        assertThat(Http.at(port).get("/masuk").statusCode()).isEqualTo(200);
    }

    static Map<String, String> nonsense() {
        return Map.ofEntries(
                Map.entry("a word", "ENTAH\r\n\r\n"),
                Map.entry("no address", "GET\r\n\r\n"),
                Map.entry("blanks in the address", "GET /a b c HTTP/1.1\r\n" + HOST + "\r\n"),
                Map.entry("letters that no address has", "GET /<>\"{}|^` HTTP/1.1\r\n" + HOST + "\r\n"),
                Map.entry("a protocol of tomorrow", "GET / HTTP/9.9\r\n" + HOST + "\r\n"),
                Map.entry("no HTTP", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"),
                Map.entry("an address of 100 kB", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Map.entry(
                        "a header of 100 kB", "GET / HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(100_000) + "\r\n\r\n"),
                Map.entry("1,000 headers", "GET / HTTP/1.1\r\n" + HOST + "X-A: a\r\n".repeat(1_000) + "\r\n"),
                Map.entry("two hosts", "GET / HTTP/1.1\r\n" + HOST + "Host: lain.example\r\n\r\n"),
                Map.entry("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
                Map.entry("a host that is none", "GET / HTTP/1.1\r\nHost: a/b@c\r\nConnection: close\r\n\r\n"),
                Map.entry("an unknown host", "GET / HTTP/1.1\r\nHost: lain.example\r\nConnection: close\r\n\r\n"),
                Map.entry(
                        "a length below zero", "POST /masuk HTTP/1.1\r\n" + HOST + FORM + "Content-Length: -5\r\n\r\n"),
                Map.entry(
                        "a length in words", "POST /masuk HTTP/1.1\r\n" + HOST + FORM + "Content-Length: lima\r\n\r\n"),
                Map.entry(
                        "two lengths",
                        "POST /masuk HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na=1"),
                Map.entry(
                        "a length longer than the form",
                        "POST /masuk HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 10000\r\n\r\nakun=a"),
                Map.entry(
                        "a length shorter than the form",
                        "POST /masuk HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 3\r\n\r\nakun=a&sandi=b"),
                Map.entry(
                        "chunks that are none",
                        "POST /masuk HTTP/1.1\r\n" + HOST + FORM
                                + "Transfer-Encoding: chunked\r\n\r\nZZ\r\nakun=a\r\n"),
                Map.entry(
                        "a chunk of 9 exabytes",
                        "POST /masuk HTTP/1.1\r\n" + HOST + FORM
                                + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\na\r\n"),
                Map.entry(
                        "a coding that nobody knows",
                        "POST /masuk HTTP/1.1\r\n" + HOST + FORM + "Transfer-Encoding: entah\r\n\r\na"),
                Map.entry("TRACE", "TRACE / HTTP/1.1\r\n" + HOST + "X-Rahasia: rahasia\r\n\r\n"),
                Map.entry("a method that nobody knows", "ENTAH / HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedAtOnceAndTellsNothing(String name) throws IOException {
        String answer = ask(nonsense().getOrDefault(name, ""));
        // Whoever ends in the middle of a form is gone: there may be nobody to be told.
        if (name.equals("a length longer than the form") && answer.isEmpty()) return;
        if (NOT_OF_HTTP_1_1.contains(name))
            assertThat(status(answer)).as(answer).isIn(400, 405, 501, 505);
        else assertThat(status(answer)).as(answer).isBetween(400, 499);
        assertTellsNothing(answer);
    }

    /** Most of them come before any city or page: said in both languages, with the number under which the log has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"blanks in the address", "a protocol of tomorrow", "a coding that nobody knows", "two hosts"})
    void whatIsRefusedBeforeAnyPageIsSaidInBothLanguages(String name) throws IOException {
        assertThat(ask(nonsense().getOrDefault(name, "")))
                .contains("Permintaan ini tidak bisa dibaca.", "This request cannot be read.")
                .containsPattern("Nomor rujukan: [A-Z2-9]{8}\\.")
                .doesNotContain("HTTP Status");
    }

    static TreeSet<String> names() {
        return new TreeSet<>(nonsense().keySet());
    }

    /** From before hosts were sent: the city of the address itself, or none. */
    @Test
    void http10WithoutAHostIsAnsweredWithoutAFault() throws IOException {
        String answer = ask("GET / HTTP/1.0\r\n\r\n");
        assertThat(status(answer)).isBetween(200, 499);
        assertTellsNothing(answer);
    }

    @Test
    void optionsIsRefused() throws IOException {
        for (String target : List.of("/", "/masuk", "/akun", "/log")) {
            String answer = ask("OPTIONS " + target + " HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(status(answer)).as(target).isBetween(400, 499);
            assertTellsNothing(answer);
        }
    }

    /** 405 names the methods that there are (RFC 9110 15.5.6), on a page of ours. */
    @Test
    void aMethodThatAnAddressDoesNotHaveIsRefusedWithThoseItHas() throws IOException {
        Http reader = Http.at(port);
        HttpResponse<String> form = reader.get("/masuk");
        String token = field(form.body());
        String cookies = String.join(
                "; ",
                reader.cookies().getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
        List<String> wrong = new ArrayList<>();
        for (String address : addresses()) {
            for (String method : List.of("DELETE", "PUT")) {
                String answer = ask(method + " " + address + "?_csrf=" + token + " HTTP/1.1\r\n" + HOST + "Cookie: "
                        + cookies + "\r\nContent-Length: 0\r\n\r\n");
                boolean right =
                        status(answer) == 405 && answer.contains("\r\nAllow: ") && answer.contains("<html lang=\"id\"");
                if (!right) wrong.add(method + " " + address + " " + status(answer));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String field(String html) {
        List<String> hidden = Http.hiddenFields(html);
        return hidden.get(hidden.indexOf("_csrf") + 1);
    }

    private TreeSet<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("id.balai.")) return;
            if (info.getMethodsCondition().getMethods().isEmpty()) return;
            for (String pattern : info.getPatternValues()) addresses.add(address(pattern));
        });
        return addresses;
    }

    /** With a value in each variable that its pattern allows. */
    private static String address(String pattern) {
        String address = VARIABLE.matcher(pattern)
                .replaceAll(variable -> value(variable.group()))
                .replace("**", "kunci");
        PathPattern shape = PathPatternParser.defaultInstance.parse(pattern);
        if (!shape.matches(PathContainer.parsePath(address))) throw new AssertionError("no value fits " + pattern);
        return address;
    }

    private static String value(String variable) {
        PathPattern shape = PathPatternParser.defaultInstance.parse("/" + variable);
        // Of words to choose from, "{part:diterima|lainnya}", the first.
        String first = variable.replaceFirst("^\\{[^:]*:?", "").replaceFirst("[|}].*$", "");
        return Stream.concat(VALUES.stream(), Stream.of(first))
                .filter(value -> shape.matches(PathContainer.parsePath("/" + value)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no value fits " + variable));
    }

    private static void assertTellsNothing(String answer) {
        assertThat(answer)
                .doesNotContain("Exception", "\tat ", "org.apache", "org.springframework", "Apache Tomcat", "rahasia");
    }

    private static int status(String answer) {
        assertThat(answer).matches(Pattern.compile("HTTP/1\\.[01] \\d{3}.*", Pattern.DOTALL));
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** Sends these bytes and no more, and reads until the server ends it. */
    private String ask(String request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no end after " + PATIENCE + " ms: " + answer, e);
        } catch (SocketException e) {
            // Ends the connection with what we sent unread: the answer may be there all the same.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
