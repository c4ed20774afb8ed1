package id.balai.identity.people;

import id.balai.identity.PersonalData.Masked;
import id.balai.organisation.HeldPost;
import id.balai.web.kit.Errors;
import java.util.List;

/** One account, for the operator. */
public record AccountPage(
        Masked data,
        String name,
        String login,
        boolean locked,
        boolean strongFactor,
        boolean password,
        List<HeldPost> posts,
        String today,
        Errors errors) {}
