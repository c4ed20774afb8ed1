package id.balai.support;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs people of the demo in without a browser, with the second factor that the demo shows. */
public final class DemoPeopleAtDoor {
    private static final String PASSWORD = "rambutan-binjai";
    private static final Pattern CODE = Pattern.compile("<code id=\"kode-contoh\">([^<]+)</code>");

    private DemoPeopleAtDoor() {}

    /** A reader signed in as this person. */
    public static Http signedIn(int port, String login) {
        Http http = Http.at(port);
        HttpResponse<String> in = http.submit("/masuk", "/masuk", "akun", login, "sandi", PASSWORD);
        String where = in.headers().firstValue("Location").orElseThrow(() -> new AssertionError(in.body()));
        if (!where.startsWith("/masuk/")) return http;
        HttpResponse<String> page = http.get(where);
        Matcher code = CODE.matcher(page.body());
        if (!code.find()) throw new AssertionError("no code shown to " + login);
        http.submit(where, where, "kode", code.group(1));
        return http;
    }
}
