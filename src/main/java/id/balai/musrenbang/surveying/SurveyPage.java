package id.balai.musrenbang.surveying;

import id.balai.musrenbang.proposal.OnDesk;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code /musrenbang/usulan/{number}/survei}: the checklist of the kamus entry, photos, what was found. */
public record SurveyPage(OnDesk.Found found, LocalDate today, Map<String, String> typed, Errors errors) {
    public String action() {
        return found.proposal().number().path() + "/survei";
    }

    public List<String> questions() {
        return found.entry().questions();
    }

    public String answer(int question) {
        return SurveyForm.answer(question);
    }

    public String note(int question) {
        return SurveyForm.note(question);
    }

    public List<Choice> choices() {
        return SurveyForm.choices();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String day() {
        return typed.getOrDefault(SurveyForm.DAY, today.toString());
    }
}
