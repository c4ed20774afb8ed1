package id.balai.identity.own;

import id.balai.identity.PersonalData.Masked;
import id.balai.identity.session.OpenSession;
import id.balai.web.OwnMatter;
import java.util.List;

/**
 * One's own account.
 *
 * @param region where the person lives, or empty
 * @param verification message key of how sure the city is
 * @param looks how often others looked at the data
 * @param messages whether news by message is agreed to
 */
public record OwnPage(
        String name,
        boolean official,
        Masked data,
        String region,
        String verification,
        List<OwnMatter> matters,
        List<OpenSession> sessions,
        int looks,
        boolean messages) {}
