package id.balai.ledger.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogWriter;
import id.balai.ledger.tlog.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyingLogTests {
    private static final String ORIGIN = "binjai.contoh/log/2026";

    @TempDir
    Path folder;

    @TempDir
    Path desk;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private SigningKey key;
    private Path kept;

    @BeforeEach
    void publish() throws Exception {
        key = new SigningKey(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        publish("catatan ", 300);
        kept = desk.resolve("disimpan");
        Files.copy(folder.resolve("checkpoint"), kept);
        publish("catatan ", 400);
    }

    @Test
    void acceptsAnHonestFolder() {
        assertThat(verify(folder.toString(), "--key", key.verifier().toString(), "--since", kept.toString()))
                .isZero();
        assertThat(said())
                .startsWith("OK binjai.contoh/log/2026 400 entries")
                .endsWith("continues the earlier checkpoint\n");
    }

    @Test
    void acceptsAnHonestAddress() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/2026/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/log/2026/".length()));
            boolean found = Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/2026";
            assertThat(verify(address, "--key", key.verifier().toString())).isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void tellsTamperingInOneLine() throws Exception {
        byte[] bundle = Files.readAllBytes(folder.resolve("tile/entries/000"));
        bundle[9] ^= 1;
        Files.write(folder.resolve("tile/entries/000"), bundle);
        assertThat(verify(folder.toString(), "--key", key.verifier().toString()))
                .isEqualTo(1);
        assertThat(said().lines()).singleElement().asString().contains("TAMPERED", "tile/0/000");
    }

    @Test
    void tellsARewrittenHistory() throws Exception {
        publish("karangan ", 400);
        assertThat(verify(folder.toString(), "--key", key.verifier().toString()))
                .isZero();
        assertThat(verify(folder.toString(), "--key", key.verifier().toString(), "--since", kept.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("history was rewritten");
    }

    @Test
    void tellsUnusableArgumentsAndUnreachableLogsApart() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify(folder.toString())).isEqualTo(2);
        assertThat(verify(folder.toString(), "--key")).isEqualTo(2);
        assertThat(verify(folder.toString(), "--key", "bukan-kunci")).isEqualTo(2);
        assertThat(verify("/tidak/ada", "--key", key.verifier().toString())).isEqualTo(2);
        assertThat(verify(folder.toString(), "--key", key.verifier().toString(), "--since", "/tidak/ada"))
                .isEqualTo(2);
        assertThat(verify("http://127.0.0.1:1/log/2026", "--key", key.verifier().toString()))
                .isEqualTo(3);
    }

    private void publish(String words, int size) throws Exception {
        LogFolder log = new LogFolder(folder);
        LogWriter writer = LogWriter.empty(log);
        List<byte[]> entries = IntStream.range(0, size)
                .mapToObj(i -> (words + i).getBytes(StandardCharsets.UTF_8))
                .toList();
        writer.append(entries);
        Files.writeString(
                folder.resolve("checkpoint"),
                new Checkpoint(ORIGIN, size, writer.root()).signedBy(key).toString());
    }

    private int verify(String... arguments) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyingLog().run(List.of(arguments), out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
