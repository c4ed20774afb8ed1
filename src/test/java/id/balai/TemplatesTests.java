package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.PaperPages;
import id.balai.web.KitPages;
import id.balai.web.ProblemPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates escape everything, bring no style and no script of their own, and every part of the kit is shown. */
class TemplatesTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Templates that may write text as it is; each needs a reason here. None so far. */
    private static final Set<String> MAY_WRITE_RAW = Set.of();

    private static final Pattern CALL = Pattern.compile("@template\\.(kit(?:\\.[a-z]+)+)\\(");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(f -> f.toString().endsWith(".jte")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsWrittenUnescaped(Path template) throws IOException {
        if (!MAY_WRITE_RAW.contains(TEMPLATES.relativize(template).toString())) {
            assertThat(Files.readString(template)).doesNotContain("$unsafe");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void thePolicyOfThePagesIsKept(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("javascript:");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void pagesLeaveTheClassesOfPartsToTheKit(Path template) throws IOException {
        if (template.startsWith(TEMPLATES.resolve("kit")) || template.startsWith(TEMPLATES.resolve("frame"))) return;
        assertThat(Files.readString(template))
                .doesNotContainPattern("class=\"(?:[^\"]* )?(?:btn|cip|janji|jejak|strip|kosong|galat|salah)[ \"]");
    }

    @Test
    void everyPartIsShownOnTheSheet() throws IOException {
        Set<String> called = new TreeSet<>();
        for (Path template : templates().toList()) {
            boolean shown = template.startsWith(TEMPLATES.resolve("web/kit"))
                    || template.startsWith(TEMPLATES.resolve("kit"))
                    || template.startsWith(TEMPLATES.resolve("frame"));
            Matcher call = CALL.matcher(Files.readString(template));
            while (shown && call.find()) called.add(call.group(1));
        }
        List<String> parts = templates()
                .filter(t -> t.startsWith(TEMPLATES.resolve("kit")))
                .map(t -> TEMPLATES.relativize(t).toString().replace(".jte", "").replace('/', '.'))
                .toList();
        assertThat(called).containsAll(parts);
    }

    @Test
    void theSheetRendersWithoutABrokenPart() {
        String html = PaperPages.render("web/kit/page", Map.of("page", KitPages.example()));
        assertThat(html).startsWith("<!doctype html>").doesNotContain("null").contains("Rp299.250.000");
        assertThat(ids(html)).as("ids used twice").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 429, 500, 502, 503})
    void everyProblemHasWords(int status) {
        String html = PaperPages.render("web/problem/page", Map.of("page", new ProblemPage(status, "K7M2QX4P")));
        assertThat(html).contains("<h1>").contains("K7M2QX4P").contains("data-keep-draft");
    }

    private static List<String> ids(String html) {
        return Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
    }
}
