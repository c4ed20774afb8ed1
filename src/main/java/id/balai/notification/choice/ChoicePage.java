package id.balai.notification.choice;

import static id.balai.web.Text.t;

import id.balai.notification.Topic;
import id.balai.web.kit.Choice;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody chose.
 *
 * @param email masked; empty when there is none
 * @param language of letters
 */
public record ChoicePage(List<Row> rows, String email, String language, boolean saved) {
    /** One topic. */
    public record Row(Topic topic, id.balai.notification.choice.Choice choice) {}

    public List<Choice> rhythms() {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> Choice.of(rhythm.name(), t(rhythm.labelKey())))
                .toList();
    }

    public List<Choice> languages() {
        return List.of(
                Choice.of("id", t("notification.choice.indonesian")),
                Choice.of("en", t("notification.choice.english")));
    }
}
