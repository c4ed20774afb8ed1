package id.balai.musrenbang.survey;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.Level;
import id.balai.web.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an officer found at the place of a proposal, recorded once. Source: the survey questions per kind of work of
 * SIENCANG, from which it computes how feasible a work is.
 *
 * @param level which level looked
 * @param day when somebody was there
 * @param finding what was found, in sentences
 * @param entry the entry of the decision log that proves it
 */
public record Survey(
        UUID id,
        UUID proposal,
        Level level,
        LocalDate day,
        List<Answered> answers,
        String finding,
        List<Picture> pictures,
        String actorName,
        String postTitle,
        Instant at,
        UUID entry) {
    public Survey {
        answers = List.copyOf(answers);
        pictures = List.copyOf(pictures);
    }

    /** What can be said to a question. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        public String labelKey() {
            return "musrenbang.survey.answer." + name();
        }
    }

    /** @param note what was seen; may be empty */
    public record Answered(String question, Answer answer, String note) {}

    /** A photo without the data that hides in photos. */
    public record Picture(UUID id, String sha256) {
        public String path() {
            return "/musrenbang/foto/" + id + ".jpg";
        }
    }

    /** "5 dari 7 syarat terpenuhi, 1 belum diketahui". */
    public String feasible() {
        return t("musrenbang.survey.feasible", count(Answer.YES), Format.number(answers.size()), count(Answer.UNKNOWN));
    }

    public String receipt() {
        return "/log/receipt/" + entry;
    }

    private String count(Answer answer) {
        return Format.number(answers.stream().filter(a -> a.answer == answer).count());
    }
}
