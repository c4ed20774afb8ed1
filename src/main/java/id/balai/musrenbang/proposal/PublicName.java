package id.balai.musrenbang.proposal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resident's name as public pages show it: {@code M*** R***}. */
final class PublicName {
    private PublicName() {}

    static String masked(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .limit(3)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                .collect(Collectors.joining(" "));
    }
}
