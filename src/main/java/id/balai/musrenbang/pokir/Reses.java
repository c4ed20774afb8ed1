package id.balai.musrenbang.pokir;

import id.balai.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reses: the days on which a member of the council hears the electoral district (Asahan Perbup 49/2017: a pokir names
 * the one it comes from).
 *
 * @param number of the report, as Setwan files it
 * @param post the seat of the member
 */
public record Reses(
        UUID id,
        String number,
        UUID post,
        PersonId member,
        String memberName,
        LocalDate from,
        LocalDate to,
        String place) {}
