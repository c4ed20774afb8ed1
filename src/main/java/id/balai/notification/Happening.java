package id.balai.notification;

import id.balai.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened, in words that everybody may read.
 *
 * @param id what it is told once by: the entry of the log
 * @param topic code of a {@link Topic}
 * @param headline a few words without anything of a person: it becomes the subject of a letter
 * @param path the page that tells more
 * @param at when it happened
 * @param concerned who hears of it without having asked; followers are added, and who wants to hear no more is left out
 * @param actors who did it and need not be told
 */
public record Happening(
        UUID id,
        String topic,
        Subject subject,
        Words headline,
        Words sentence,
        String path,
        Instant at,
        Set<PersonId> concerned,
        Set<PersonId> actors) {
    public Happening {
        concerned = Set.copyOf(concerned);
        actors = Set.copyOf(actors);
    }
}
