package id.balai.identity.own;

import id.balai.identity.PersonalData.Masked;
import id.balai.identity.session.OpenSession;
import id.balai.organisation.HeldPost;
import id.balai.web.OwnMatter;
import java.util.List;

/**
 * One's own account.
 *
 * @param posts held today; the first signs
 * @param region where the person lives, or empty
 * @param verification message key of how sure the city is
 * @param looks how often others looked at the data
 * @param messages whether news by message is agreed to
 * @param saved whether the phone or e-mail was just changed
 */
public record OwnPage(
        String name,
        List<HeldPost> posts,
        Masked data,
        String region,
        String verification,
        List<OwnMatter> matters,
        List<OpenSession> sessions,
        int looks,
        boolean messages,
        boolean saved) {
    public boolean official() {
        return !posts.isEmpty();
    }
}
