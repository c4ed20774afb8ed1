package id.balai.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of the site without JavaScript: keeps cookies, sends forms with their hidden fields, follows no redirect. */
public final class Http {
    private static final Pattern HIDDEN =
            Pattern.compile("<input(?:[^>\"]|\"[^\"]*\")*?type=\"hidden\"(?:[^>\"]|\"[^\"]*\")*>");
    private static final String BOUNDARY = "----balai-batas-7f3a";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    /** @param base such as {@code http://localhost:41234} */
    public Http(String base) {
        this.base = base;
    }

    public static Http at(int port) {
        return new Http("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /** What a download brings. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts fields as a browser does, with nothing added. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** A file of a form with files. */
    public record Upload(String field, String fileName, String type, byte[] bytes) {}

    /** Posts a form with files as a browser does. */
    public HttpResponse<String> post(String path, List<String> namesAndValues, Upload... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            part(body, "name=\"" + namesAndValues.get(i) + "\"", "");
            body.writeBytes((namesAndValues.get(i + 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        for (Upload file : files) {
            String name =
                    file.fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
            part(body, "name=\"" + file.field + "\"; filename=\"" + name + "\"", "Content-Type: " + file.type + "\r\n");
            body.writeBytes(file.bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** Posts these bytes as they are. */
    public HttpResponse<String> post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void part(ByteArrayOutputStream body, String disposition, String more) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a page, then sends these fields to the action with the page's hidden fields (CSRF and once-token). */
    public HttpResponse<String> submit(String page, String action, String... namesAndValues) {
        List<String> fields = new ArrayList<>(hiddenFields(get(page).body()));
        fields.addAll(List.of(namesAndValues));
        return post(action, fields.toArray(String[]::new));
    }

    /** Names and values of the hidden fields of a page, in turn; each name once. */
    public static List<String> hiddenFields(String html) {
        List<String> fields = new ArrayList<>();
        Matcher inputs = HIDDEN.matcher(html);
        while (inputs.find()) {
            String name = attribute(inputs.group(), "name");
            if (!fields.contains(name)) fields.addAll(List.of(name, attribute(inputs.group(), "value")));
        }
        return fields;
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find()
                ? value.group(1)
                        .replace("&lt;", "<")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
