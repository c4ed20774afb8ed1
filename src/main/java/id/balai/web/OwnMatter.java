package id.balai.web;

import id.balai.kernel.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Something that a person has with the city, for the page of their account.
 *
 * @param application message key of the application it belongs to
 * @param number the number people quote
 * @param state message key of where it stands
 * @param tone ok, late, due, info or neutral
 * @param at when it last moved
 */
public record OwnMatter(
        String application, String number, String title, String state, String tone, Instant at, String path) {
    /** What a module has of a person. */
    public interface Source {
        /** The latest first; one query. */
        List<OwnMatter> of(PersonId person, int limit);
    }
}
