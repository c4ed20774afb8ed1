package id.balai.musrenbang.missing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people need and the kamus lacks.
 *
 * @param demand how many people said so
 * @param places names of the kelurahan they said it for, the most frequent first
 * @param mine whether the reader is one of them
 * @param answer what Bapperida said, or null
 */
public record MissingNeed(
        UUID id,
        int year,
        String words,
        int demand,
        List<String> places,
        boolean mine,
        @Nullable Answer answer) {
    public String path() {
        return NeedsController.DESK + "/" + id;
    }
}
