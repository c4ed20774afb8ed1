package id.balai.identity.signin;

import static id.balai.web.Text.t;

import id.balai.identity.account.PasswordRules;
import id.balai.identity.account.PasswordRules.Weakness;

/** Says what is wrong with a password. */
public final class PasswordWords {
    private PasswordWords() {}

    public static String of(Weakness weakness, boolean official) {
        return switch (weakness) {
            case SHORT ->
                t(
                        "identity.password.short",
                        official ? PasswordRules.SHORTEST_OFFICIAL : PasswordRules.SHORTEST_RESIDENT);
            case LONG -> t("identity.password.long");
            case COMMON -> t("identity.password.common");
            case PERSONAL -> t("identity.password.personal");
        };
    }
}
