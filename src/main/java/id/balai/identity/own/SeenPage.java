package id.balai.identity.own;

import id.balai.identity.person.AccessLog.Access;
import java.util.List;

/** Who looked at one's data. */
public record SeenPage(List<Access> looks) {}
