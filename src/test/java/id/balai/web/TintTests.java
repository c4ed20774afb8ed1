package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No city can make itself unreadable. */
class TintTests {
    private static final Path TOKENS = Path.of("src/main/resources/static/tokens.css");

    @ParameterizedTest
    @CsvSource({"#000000, #FFFFFF, 21", "#FFFFFF, #FFFFFF, 1", "#777777, #FFFFFF, 4.48", "#767676, #FFFFFF, 4.54"})
    void contrastIsThatOfWcag(String one, String other, double ratio) {
        assertThat(Tint.contrast(one, other)).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "light.band, #F08080",
        "light.red, #E06A6A",
        "light.red-fill, #FF8866",
        "light.leaf, #6BBF8A",
        "dark.red, #A51C2B",
        "dark.on-band, #B06070",
        "dark.leaf-wash, #8FD3A4",
    })
    void aPairBelowItsFloorIsRefusedByName(String name, String colour) {
        assertThatThrownBy(() -> Tint.of(Map.of(name, colour)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name.split("\\.")[0])
                .hasMessageContaining("contrast");
    }

    @ParameterizedTest
    @CsvSource({"red", "#FFF", "'#8E1524;} body{display:none'"})
    void whatIsNoColourNeverReachesTheStyle(String value) {
        assertThatThrownBy(() -> Tint.of(Map.of("light.band", value))).hasMessageContaining("not a colour");
    }

    @Test
    void aBlueCityGetsItsOwnSheet() {
        Map<String, String> blue = new HashMap<>();
        blue.put("light.band", "#12395B");
        blue.put("light.fringe", "#12395B");
        assertThat(Tint.of(blue).css()).contains(":root{--band:#12395B;").contains("prefers-color-scheme:dark");
    }

    @Test
    void binjaiNeedsNoSheetBecauseTheTokensAreItsColours() throws IOException {
        assertThat(Tint.BINJAI.css()).isEmpty();
        String css = Files.readString(TOKENS);
        assertThat(tokens(css, ":root{"))
                .containsEntry("band", Tint.BINJAI.light().band())
                .containsEntry("merah", Tint.BINJAI.light().red())
                .containsEntry("daun-wash", Tint.BINJAI.light().leafWash());
        assertThat(tokens(css, ":root:not([data-theme=terang]){"))
                .containsEntry("band", Tint.BINJAI.dark().band())
                .containsEntry("merah-fill", Tint.BINJAI.dark().redFill())
                .containsEntry("daun", Tint.BINJAI.dark().leaf());
    }

    /** The table of contrasts that the look promises: text on its grounds, controls, chips, and ink on every picture. */
    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, surface, 7",
        "ink, sunken, 7",
        "soft, paper, 6",
        "soft, surface, 6",
        "soft, sunken, 6",
        "edge, paper, 3",
        "edge, surface, 3",
        "kunyit, kunyit-wash, 4.5",
        "kunyit, surface, 4.5",
        "langit, langit-wash, 4.5",
        "langit, surface, 4.5",
        "daun, daun-wash, 4.5",
        "merah, merah-wash, 4.5",
        "soft, daun-wash, 4.5",
        "soft, merah-wash, 4.5",
        "soft, kunyit-wash, 4.5",
        "soft, langit-wash, 4.5",
        "on-s-lo, s1, 4.5",
        "on-s-lo, s2, 4.5",
        "on-s-lo, s3, 4.5",
        "on-s-hi, s4, 4.5",
        "on-s-hi, s5, 4.5",
        "ink, t1, 7",
        "ink, t2, 7",
        "ink, t3, 7",
        "ink, t4, 7",
        "ink, t5, 7",
        "on-fill, daun-fill, 4.5",
    })
    void everyPairOfTheTokensKeepsItsFloor(String one, String other, double floor) throws IOException {
        String css = Files.readString(TOKENS);
        Map<String, String> light = tokens(css, ":root{");
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(tokens(css, ":root:not([data-theme=terang]){"));
        Stream.of(light, dark)
                .forEach(set -> assertThat(Tint.contrast(set.getOrDefault(one, ""), set.getOrDefault(other, "")))
                        .as(one + " on " + other)
                        .isGreaterThanOrEqualTo(floor));
    }

    private static Map<String, String> tokens(String css, String block) {
        int from = css.indexOf(block) + block.length();
        Map<String, String> found = new LinkedHashMap<>();
        Matcher token = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})")
                .matcher(css.substring(from, css.indexOf('}', from)));
        while (token.find()) found.put(token.group(1), token.group(2));
        return found;
    }
}
