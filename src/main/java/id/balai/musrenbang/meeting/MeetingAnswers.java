package id.balai.musrenbang.meeting;

import id.balai.identity.Actor;
import id.balai.web.NotFound;
import id.balai.web.Once;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the controllers of a meeting share: whose it is, and an act that is carried out once. */
@Component
public class MeetingAnswers {
    private final MeetingPlaces places;
    private final Once once;

    MeetingAnswers(MeetingPlaces places, Once once) {
        this.places = places;
        this.once = once;
    }

    /**
     * The meeting of an address, for whoever runs it.
     *
     * @throws NotFound when there is no such place, or this person does not run it
     */
    public MeetingKey key(String year, String level, String place, Actor actor) {
        MeetingKey key = places.get(year, level, place);
        if (places.runner(key, actor).isEmpty()) throw new NotFound();
        return key;
    }

    /**
     * Carries it out and tells where to go; why not, when it was refused. Refused, the form can be sent again.
     *
     * @param typed the form, with its once-token
     */
    public Answer run(Map<String, String> typed, String then, Supplier<Optional<MeetingRefused>> act) {
        try {
            return new Answer(
                    once.run(typed.get(Once.FIELD), () -> {
                        act.get().ifPresent(refused -> {
                            throw new MeetingRefused.Thrown(refused);
                        });
                        return then;
                    }),
                    Optional.empty());
        } catch (MeetingRefused.Thrown thrown) {
            return new Answer("", Optional.of(thrown.refused()));
        }
    }

    /** Where to go, or why it was not done. */
    public record Answer(String location, Optional<MeetingRefused> refused) {}

    /** The version that a form was made from; one that no meeting has when the field says none. */
    public static int seen(Map<String, String> typed) {
        String version = typed.getOrDefault(MeetingPage.SEEN, "");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
    }
}
