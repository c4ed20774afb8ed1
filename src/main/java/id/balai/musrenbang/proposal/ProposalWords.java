package id.balai.musrenbang.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that proposals have, to say a search in whole words: what is typed may be the beginning of some of them. */
@Component
class ProposalWords {
    private static final int MOST_TYPED = 8;
    /** A beginning of more words than this is looked for as a beginning. */
    private static final int MOST_MEANT = 32;

    private final JdbcClient jdbc;

    ProposalWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A {@code tsquery} for texts that have all of these words, or words that begin so; empty when no text can. */
    Optional<String> allOf(String typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) return Optional.empty();
        Map<String, List<String>> meant = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT typed, w.word FROM unnest(?::text[]) AS typed CROSS JOIN LATERAL (
                          SELECT word FROM musrenbang_word
                          WHERE word >= typed AND word < typed || U&'\\+10FFFF' ORDER BY word LIMIT ?) w""").params(words.toArray(String[]::new), MOST_MEANT + 1).query(row -> {
            meant.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        if (meant.size() < words.size()) return Optional.empty();
        return Optional.of(meant.entrySet().stream()
                .map(each -> anyOf(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" & ")));
    }

    private static List<String> words(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_TYPED)
                .toList();
    }

    private static String anyOf(String typed, List<String> meant) {
        if (meant.size() > MOST_MEANT) return quoted(typed) + ":*";
        return meant.stream().map(ProposalWords::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
