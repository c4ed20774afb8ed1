package id.balai.identity.people;

import static id.balai.web.Text.t;

import id.balai.identity.PersonalData.Masked;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One account, for the operator.
 *
 * @param typed of a post to be given, empty at first
 */
public record AccountPage(
        Masked data,
        String name,
        String login,
        boolean locked,
        boolean strongFactor,
        boolean password,
        List<HeldPost> posts,
        String today,
        Map<String, String> typed,
        Errors errors) {
    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public List<Choice> tenures() {
        return Arrays.stream(Tenure.values())
                .map(tenure -> Choice.of(tenure.name(), t("identity.tenure." + tenure.name())))
                .toList();
    }
}
