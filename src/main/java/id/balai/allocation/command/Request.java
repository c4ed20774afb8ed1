package id.balai.allocation.command;

import id.balai.allocation.Terms;
import id.balai.allocation.VoteKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asked for.
 *
 * @param utility empty to take what is usual for the ballots of the file
 */
record Request(
        Path file,
        Terms.Rule rule,
        Optional<Terms.Utility> utility,
        Terms.Completion completion,
        Terms.Stop stop,
        Terms.Start start,
        BigDecimal step,
        Terms.Ties ties,
        boolean json,
        boolean english) {
    private static final Set<String> OPTIONS =
            Set.of("--rule", "--utility", "--completion", "--stop", "--start", "--step", "--ties", "--lang");

    /** @throws IllegalArgumentException naming the word that is wrong */
    static Request read(List<String> words) {
        Map<String, String> options = new HashMap<>();
        List<String> files = new ArrayList<>();
        boolean json = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--json")) json = true;
            else if (!word.startsWith("--")) files.add(word);
            else if (!OPTIONS.contains(word)) throw new IllegalArgumentException(word);
            else if (i + 1 == words.size()) throw new IllegalArgumentException(word);
            else if (options.put(word, words.get(++i)) != null) throw new IllegalArgumentException(word);
        }
        if (files.size() != 1) throw new IllegalArgumentException("FILE.pb");
        return read(Path.of(files.getFirst()), options, json);
    }

    private static Request read(Path file, Map<String, String> options, boolean json) {
        String language = options.getOrDefault("--lang", "id");
        if (!language.equals("id") && !language.equals("en")) throw new IllegalArgumentException("--lang " + language);
        return new Request(
                file,
                choice(options, "--rule", Terms.Rule.class).orElseThrow(() -> new IllegalArgumentException("--rule")),
                choice(options, "--utility", Terms.Utility.class),
                choice(options, "--completion", Terms.Completion.class).orElse(Terms.Completion.NONE),
                choice(options, "--stop", Terms.Stop.class).orElse(Terms.Stop.EXHAUSTIVE),
                choice(options, "--start", Terms.Start.class).orElse(Terms.Start.EXACT),
                step(options.getOrDefault("--step", "1")),
                choice(options, "--ties", Terms.Ties.class).orElse(Terms.Ties.ID),
                json,
                language.equals("en"));
    }

    private static <E extends Enum<E>> Optional<E> choice(Map<String, String> options, String option, Class<E> type) {
        String word = options.get(option);
        if (word == null) return Optional.empty();
        Optional<E> chosen = Terms.find(type, word);
        if (chosen.isEmpty()) throw new IllegalArgumentException(option + " " + word);
        return chosen;
    }

    private static BigDecimal step(String word) {
        if (!word.matches("\\d{1,18}(\\.\\d{1,9})?")) throw new IllegalArgumentException("--step " + word);
        BigDecimal step = new BigDecimal(word);
        if (step.signum() <= 0) throw new IllegalArgumentException("--step " + word);
        return step;
    }

    Terms terms(VoteKind kind) {
        return new Terms(
                rule, utility.orElseGet(() -> Terms.Utility.usualFor(kind)), completion, stop, start, step, ties);
    }
}
