package id.balai.musrenbang.meeting;

import java.time.Instant;
import java.util.List;

/**
 * The printed invitation.
 *
 * @param post who invites ("Lurah Berngam")
 */
public record InvitationLetter(
        String title,
        String city,
        String what,
        String place,
        Meeting meeting,
        List<Agenda.Point> agenda,
        String post,
        String officer,
        Instant on) {}
