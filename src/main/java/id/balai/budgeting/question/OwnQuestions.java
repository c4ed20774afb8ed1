package id.balai.budgeting.question;

import static id.balai.web.Text.t;

import id.balai.kernel.PersonId;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.Format;
import id.balai.web.OwnData;
import id.balai.web.OwnMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person asked, on the page of their account and in the copy of their data. */
@Component
class OwnQuestions implements OwnMatter.Source, OwnData {
    private static final int ALL = 10_000;

    private final Questions questions;
    private final Agencies agencies;

    OwnQuestions(Questions questions, Agencies agencies) {
        this.questions = questions;
        this.agencies = agencies;
    }

    @Override
    public List<OwnMatter> of(PersonId person, int limit) {
        return questions.askedBy(person, limit).stream().map(this::matter).toList();
    }

    private OwnMatter matter(Question question) {
        boolean waiting = question.state() == Question.State.WAITING;
        String agency = agencies.find(question.agency())
                .map(Agency::shortName)
                .orElse(question.agency().value());
        return new OwnMatter(
                "budgeting.title",
                question.code(),
                question.lineName(),
                question.state().labelKey(),
                waiting ? "due" : question.isHidden() ? "neutral" : "ok",
                waiting ? t("budgeting.question.own.next", agency, Format.day(question.due())) : "",
                question.askedAt(),
                question.path());
    }

    @Override
    public String name() {
        return "pertanyaan_anggaran";
    }

    @Override
    public Object of(PersonId person) {
        return questions.askedBy(person, ALL).stream().map(OwnQuestions::fields).toList();
    }

    private static Map<String, Object> fields(Question question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nomor", question.code());
        fields.put("baris", question.line().toString());
        fields.put("pertanyaan", question.text());
        fields.put("keadaan", question.state().word());
        fields.put("ditanyakan", question.askedAt().toString());
        fields.put("nama_tampil", question.askerName());
        return fields;
    }
}
