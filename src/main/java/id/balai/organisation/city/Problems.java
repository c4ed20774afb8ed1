package id.balai.organisation.city;

import static id.balai.web.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong in a city's files, collected so that all of it is said at once. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    /** @param key of the sentence, without {@code organisation.file.} */
    void at(String file, int line, String column, String key, @Nullable Object... arguments) {
        found.add(t(
                "organisation.file.where",
                file,
                String.valueOf(line),
                column,
                t("organisation.file." + key, arguments)));
    }

    void in(String file, String key, @Nullable Object... arguments) {
        found.add(file + ": " + t("organisation.file." + key, arguments));
    }

    /** @throws UnusableCity when something was found */
    void refuse() {
        if (!found.isEmpty()) throw new UnusableCity(found);
    }
}
