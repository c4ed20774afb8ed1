package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages are complete, and no screen has words of its own. */
class MessagesTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("\\bt\\(\"([a-z][A-Za-z0-9.\\-]*[A-Za-z0-9])\"");

    /** Parentheses with three more pairs inside. */
    private static final String NESTED = nested(3);

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(f -> f.getFileName().toString().replaceAll("_(id|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(f -> f.toString().endsWith(".jte")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyHasBothLanguages(String module) throws IOException {
        Properties indonesian = read(module, "id");
        Properties english = read(module, "en");
        assertThat(english.stringPropertyNames())
                .as(module + " in English")
                .isEqualTo(indonesian.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesTakeTheSameArguments(String module) throws IOException {
        Properties english = read(module, "en");
        read(module, "id")
                .forEach((key, text) -> assertThat(arguments(english.getProperty((String) key)))
                        .as((String) key)
                        .isEqualTo(arguments((String) text)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keysStartWithTheirModule(String module) throws IOException {
        assertThat(read(module, "id").stringPropertyNames()).allMatch(key -> key.startsWith(module + "."));
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules().toList()) known.addAll(read(module, "id").stringPropertyNames());
        for (Path template : templates().toList()) {
            Matcher used = KEY.matcher(Files.readString(template));
            while (used.find()) assertThat(known).as(template.toString()).contains(used.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) throws IOException {
        assertThat(wordsIn(Files.readString(template))).as(template.toString()).isEmpty();
    }

    /** Words between tags and in spoken attributes, after everything of jte is taken out. */
    static List<String> wordsIn(String template) {
        String markup = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("(?m)^\\s*(@|!\\{).*$", "")
                .replaceAll("(?s)\\$\\{.*?\\}", "")
                .replaceAll("@(if|elseif|for)\\s*" + NESTED, "")
                .replaceAll("@template\\.[a-zA-Z.]+" + NESTED, "")
                .replaceAll("@(else|endif|endfor|raw|endraw)\\b", "");
        Stream<String> between =
                Pattern.compile(">([^<>]*)<").matcher(markup).results().map(m -> m.group(1));
        Stream<String> spoken = Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"")
                .matcher(markup)
                .results()
                .map(m -> m.group(1));
        return Stream.concat(between, spoken)
                .map(text -> text.replaceAll("&[a-z]+;|&#\\d+;", "").strip())
                .filter(text -> text.matches("(?s).*\\p{L}{3,}.*"))
                .filter(text -> !text.contains("@template") && !text.contains("`"))
                .toList();
    }

    private static String nested(int depth) {
        return depth == 0 ? "\\([^()]*\\)" : "\\((?:[^()]|" + nested(depth - 1) + ")*\\)";
    }

    private static Set<Integer> arguments(String text) {
        int count = new MessageFormat(text.replace("'", "''")).getFormatsByArgumentIndex().length;
        return Set.of(count);
    }

    private static Properties read(String module, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
