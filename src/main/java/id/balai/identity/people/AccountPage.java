package id.balai.identity.people;

import static id.balai.web.Text.t;

import id.balai.identity.PersonalData.Masked;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.post.PostList.Term;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One account, for the operator.
 *
 * @param posts held today and in time to come
 * @param typed of a post to be given, empty at first
 */
public record AccountPage(
        Masked data,
        String name,
        String login,
        boolean locked,
        boolean strongFactor,
        boolean password,
        List<Term> posts,
        PostChoice choice,
        LocalDate today,
        Map<String, String> typed,
        Errors errors) {
    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** The last day proposed for the end of a holding: today, or the first day of one to come. */
    public String lastDay(Term term) {
        return (term.from().isAfter(today) ? term.from() : today).toString();
    }

    public List<Choice> tenures() {
        return Arrays.stream(Tenure.values())
                .map(tenure -> Choice.of(tenure.name(), t("identity.tenure." + tenure.name())))
                .toList();
    }
}
