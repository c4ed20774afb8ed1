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
 * @param next what comes next and who has it, in the reader's words; empty when nothing does
 * @param at since when it stands there
 */
public record OwnMatter(
        String application,
        String number,
        String title,
        String state,
        String tone,
        String next,
        Instant at,
        String path) {
    /** What a module has of a person. */
    public interface Source {
        /** The latest first; one query. */
        List<OwnMatter> of(PersonId person, int limit);

        /** Of those, what an officer reads who serves the person at a counter: nothing that only the person may open. */
        default List<OwnMatter> atCounter(PersonId person, int limit) {
            return of(person, limit);
        }
    }
}
