package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.web.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident reads the log: what was decided and who decided is said in words, never in the codes of the entries. */
@DemoTest
class LogWordsTests {
    /** What was decided, then by whom. */
    private static final Pattern ROW = Pattern.compile("</a></th><td>([^<]+)<span class=\"xs soft hp\">([^<]+)<br>");

    private static final Pattern OLDER = Pattern.compile("href=\"(/log\\?tahun=\\d+&(?:amp;)?sebelum=\\d+)\"");
    private static final Pattern CODE = Pattern.compile(".*[a-z_]+(\\.[a-z_]+|_[a-z]+).*");
    private static final Pattern BARE = Pattern.compile("[a-z_]+");

    private static final String FIELDS = """
            SELECT DISTINCT split_part(kind, '.', 1), field
            FROM ledger_entry, jsonb_object_keys(convert_from(entry, 'UTF8')::jsonb -> 'publik') field""";

    private final JdbcClient jdbc;
    private final int port;

    LogWordsTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    /** The page of an entry names each value; the tests of messages see to it that both languages have the name. */
    @Test
    void everyValueOfTheDemoHasAName() {
        List<String> nameless =
                jdbc.sql(FIELDS).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .filter(field -> !Text.has(field.getKey() + ".ledger.field." + field.getValue()))
                        .filter(field -> !Text.has("ledger.field." + field.getValue()))
                        .map(field -> field.getKey() + " " + field.getValue())
                        .toList();
        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyDecisionOfTheDemoIsSaidInWords(String language) {
        Http http = Http.at(port);
        Optional<String> page = Optional.of("/log?bahasa=" + language);
        TreeSet<String> codes = new TreeSet<>();
        while (page.isPresent()) {
            String body = http.get(page.get()).body();
            codes.addAll(ROW.matcher(body)
                    .results()
                    .filter(LogWordsTests::isCode)
                    .map(row -> row.group(1) + " / " + row.group(2))
                    .collect(Collectors.toSet()));
            assertThat(ROW.matcher(body).find()).as(page.get()).isTrue();
            Matcher older = OLDER.matcher(body);
            page = older.find() ? Optional.of(older.group(1).replace("&amp;", "&")) : Optional.empty();
        }
        assertThat(codes).isEmpty();
    }

    private static boolean isCode(MatchResult row) {
        return CODE.matcher(row.group(1)).matches()
                || BARE.matcher(row.group(2)).matches();
    }
}
