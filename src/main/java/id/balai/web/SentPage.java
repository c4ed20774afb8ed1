package id.balai.web;

import java.util.List;

/**
 * A form that was carried out came again with other content.
 *
 * @param location where what was carried out can be seen
 * @param words what was typed this time, and is not saved
 */
public record SentPage(String location, List<Word> words) {
    public SentPage {
        words = List.copyOf(words);
    }

    /** @param label message key */
    public record Word(String label, String value) {}
}
