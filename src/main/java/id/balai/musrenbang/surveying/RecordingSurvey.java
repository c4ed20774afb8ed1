package id.balai.musrenbang.surveying;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.proposal.OnDesk;
import id.balai.musrenbang.survey.Survey;
import id.balai.musrenbang.survey.Survey.Answer;
import id.balai.musrenbang.survey.Survey.Picture;
import id.balai.musrenbang.survey.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a survey down, in the decision log and beside the proposal; it decides nothing. */
@Service
class RecordingSurvey {
    private static final String KIND = "musrenbang.survey";

    private final Surveys surveys;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    RecordingSurvey(Surveys surveys, Ledger ledger, DataVersion data, Clock clock) {
        this.surveys = surveys;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /** @param photos SHA-256 of its photos, in hex */
    @Transactional
    public void record(OnDesk.Found found, SurveyForm form, List<String> photos, Actor actor) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        Decision decision = Decision.on(KIND, id, 1)
                .by(
                        actor.person(),
                        found.post().role().name().toLowerCase(Locale.ROOT),
                        found.post().agency().orElse(null))
                .starting("tercatat")
                .with("number", found.proposal().number().toString())
                .with("level", found.level())
                .with("day", form.wasThere())
                .with("yes", count(form, Answer.YES))
                .with("no", count(form, Answer.NO))
                .with("unknown", count(form, Answer.UNKNOWN))
                .sealing("finding", form.finding());
        for (String photo : photos) decision = decision.citing(photo);
        UUID entry = ledger.append(decision).value();
        Survey survey = new Survey(
                id,
                found.proposal().id(),
                found.level(),
                form.wasThere(),
                form.answers(),
                form.finding(),
                photos.stream().map(sha256 -> new Picture(Ids.next(), sha256)).toList(),
                actor.displayName(),
                found.post().title(),
                now,
                entry);
        surveys.add(survey, actor);
        data.changed();
    }

    private static int count(SurveyForm form, Answer answer) {
        return (int) form.answers().stream().filter(a -> a.answer() == answer).count();
    }
}
