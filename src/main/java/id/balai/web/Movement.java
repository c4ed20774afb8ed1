package id.balai.web;

import java.time.Instant;
import java.util.List;

/**
 * Something that moved in the city, for the home page.
 *
 * @param who the post or office that acted (never a resident's name)
 * @param what the rest of the sentence
 * @param chip message key of the state it led to
 * @param tone ok, late, due, info or neutral
 */
public record Movement(Instant at, String who, String what, String chip, String tone, String number, String path) {
    /** A module's latest movements, newest first; one query. */
    public interface Source {
        List<Movement> latest(int limit);
    }
}
