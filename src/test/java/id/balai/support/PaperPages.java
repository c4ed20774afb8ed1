package id.balai.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.balai.database.City;
import id.balai.kernel.CityCode;
import id.balai.web.CityOffice;
import id.balai.web.FootState;
import id.balai.web.Frame;
import id.balai.web.Navigation;
import id.balai.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages made of templates and examples alone, without program and database, served with the real style, scripts and
 * content security policy, so that a page can be looked at and tested in a second.
 */
public final class PaperPages implements AutoCloseable {
    /** What the program sends with every page. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.balai.templates");

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    public PaperPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The page's HTML with this page record and a frame around it. */
    public static String render(String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putIfAbsent("frame", frame("/"));
        StringOutput html = new StringOutput();
        ENGINE.render(template + ".jte", all, html);
        return html.toString();
    }

    /** The frame of a visitor who is not signed in, in a demo city with three places. */
    public static Frame frame(String path) {
        return new Frame(
                new City(new CityCode("1275"), "Kota Binjai", List.of("localhost"), true),
                Text.INDONESIAN,
                path,
                "",
                List.of(
                        place(10, "/lapor", "kit.page.send", "megaphone"),
                        place(20, "/kit", "kit.page.title", "proposal")),
                Optional.empty(),
                List.of(),
                0,
                new Frame.Csrf(null),
                new FootState(2618, Instant.parse("2026-01-12T02:00:00Z")),
                Optional.of(new CityOffice("Jalan Beringin Raya 1", "0812-3456-7890", "Senin sampai Jumat")),
                true,
                "");
    }

    /** Serves this HTML at the path, and tells the address. */
    public String serve(String path, String html) {
        pages.put(path, html);
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Navigation place(int order, String path, String label, String icon) {
        return new Navigation(order, path, label, label, label, icon);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path);
        byte[] body = page != null ? page.getBytes(StandardCharsets.UTF_8) : file(path);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Content-Type", type(path, page != null));
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A file of {@code /static/VERSION/NAME}. */
    private static byte @org.jspecify.annotations.Nullable [] file(String path) throws IOException {
        String[] parts = path.split("/", 4);
        if (parts.length < 4 || !"static".equals(parts[1])) return path.endsWith(".css") ? new byte[0] : null;
        try (InputStream file = PaperPages.class.getResourceAsStream("/static/" + parts[3])) {
            return file == null ? null : file.readAllBytes();
        }
    }

    private static String type(String path, boolean page) {
        if (page) return "text/html;charset=UTF-8";
        if (path.endsWith(".css")) return "text/css;charset=UTF-8";
        if (path.endsWith(".js")) return "text/javascript;charset=UTF-8";
        if (path.endsWith(".svg")) return "image/svg+xml";
        return "font/woff2";
    }
}
