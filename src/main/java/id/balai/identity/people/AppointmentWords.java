package id.balai.identity.people;

import static id.balai.web.Text.t;

import id.balai.organisation.post.AppointmentResult;
import id.balai.organisation.post.AppointmentResult.AlreadyActing;
import id.balai.organisation.post.AppointmentResult.AlreadyHeld;
import id.balai.organisation.post.AppointmentResult.EndedAlready;
import id.balai.organisation.post.AppointmentResult.EndsBeforeItBegins;
import id.balai.organisation.post.AppointmentResult.NeedsLastDay;
import id.balai.organisation.post.AppointmentResult.NobodyToStandInFor;
import id.balai.organisation.post.AppointmentResult.Recorded;
import id.balai.web.Format;
import java.util.Optional;

/** Why an appointment, or its end, was not recorded. */
final class AppointmentWords {
    private AppointmentWords() {}

    /** Empty when it was. */
    static Optional<String> of(AppointmentResult result) {
        return switch (result) {
            case Recorded recorded -> Optional.empty();
            case EndsBeforeItBegins order -> Optional.of(t("identity.appoint.order"));
            case NeedsLastDay open -> Optional.of(t("identity.appoint.lastday"));
            case AlreadyHeld held -> Optional.of(t("identity.appoint.held", held.name(), Format.day(held.from())));
            case AlreadyActing acting ->
                Optional.of(t("identity.appoint.acting", acting.name(), Format.day(acting.from())));
            case NobodyToStandInFor nobody -> Optional.of(t("identity.appoint.nobody"));
            case EndedAlready ended -> Optional.of(t("identity.appoint.ended", Format.day(ended.lastDay())));
        };
    }
}
