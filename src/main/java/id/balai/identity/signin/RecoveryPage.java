package id.balai.identity.signin;

import java.util.List;

/** The codes on paper, shown this once. */
public record RecoveryPage(List<String> codes, String onward) {}
