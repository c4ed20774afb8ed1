package id.balai.support;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resident of the demo who hands in proposals by forms alone, as fast as the program takes them. */
public final class Proposing {
    private static final String PASSWORD = "rambutan-binjai";
    private static final Pattern MAKING =
            Pattern.compile("href=\"(/musrenbang/usulan/baru/[^\"?]+)\"[^>]*>\\s*Saluran u-ditch 40 × 40\\s*<");
    /** For when another journey proposed there, too. */
    public static final String DIFFERS = "Sisi lain gang, belum ada di usulan yang lama.";

    private static final Pattern RECEIPT = Pattern.compile(".*(/musrenbang/usulan/USL-\\d{4}-\\d{4,})/tanda-terima");

    private final Http http;
    private final String making;
    private List<String> hidden;

    private Proposing(Http http, String making) {
        this.http = http;
        this.making = making;
        this.hidden = openedForm();
    }

    /** Signs in as the resident of the demo. */
    public static Proposing at(int port) {
        return as("warga", Http.at(port));
    }

    /** Signs in as somebody of the demo who has no second factor. */
    public static Proposing as(String login, Http http) {
        HttpResponse<String> in = http.submit("/masuk", "/masuk", "akun", login, "sandi", PASSWORD);
        if (in.statusCode() != 303) throw new AssertionError("not signed in: " + in.body());
        Matcher link = MAKING.matcher(http.get("/musrenbang/usulan/baru").body().replaceAll("<(?!/?a\\b)[^>]*>", ""));
        if (!link.find()) throw new AssertionError("no u-ditch in the kamus");
        return new Proposing(http, link.group(1));
    }

    private List<String> openedForm() {
        return Http.hiddenFields(http.get(making).body());
    }

    public Http http() {
        return http;
    }

    /** Sends the form that was opened last; a draft comes of it, and of the same form sent again the same draft. */
    public HttpResponse<String> describe(String problem) {
        return describe(problem, "96");
    }

    /** As {@link #describe(String)}, with whatever somebody typed as the length. */
    public HttpResponse<String> describe(String problem, String metres) {
        return describe(problem, metres, "");
    }

    /** As before, in a lingkungan, whose kepling decides first. */
    public HttpResponse<String> describe(String problem, String metres, String unit) {
        List<String> fields = new java.util.ArrayList<>(hidden);
        fields.addAll(List.of(
                "kelurahan", "12.75.01.1005", "lingkungan", unit, "alamat", "Gang Kenanga", "ukuran_panjang", metres));
        fields.addAll(List.of("masalah", problem));
        return http.post(making, fields.toArray(String[]::new));
    }

    /**
     * From the form to the receipt.
     *
     * @return the address of the proposal, once the program acknowledged it
     */
    public String propose(String problem) {
        return propose(problem, 96);
    }

    /** As {@link #propose(String)}, of another length. */
    public String propose(String problem, int metres) {
        return propose(problem, metres, "");
    }

    /** As before, in a lingkungan, whose kepling decides first. */
    public String propose(String problem, int metres, String unit) {
        String draft = pathOf(describe(problem, Integer.toString(metres), unit));
        HttpResponse<String> sent = http.submit(draft, draft + "/kirim", "beda", DIFFERS);
        Matcher receipt = RECEIPT.matcher(pathOf(sent));
        if (!receipt.matches()) throw new AssertionError("no receipt: " + sent.statusCode() + " " + sent.body());
        hidden = openedForm();
        return receipt.group(1);
    }

    private static String pathOf(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }
}
