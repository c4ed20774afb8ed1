package id.balai.budgeting.rka;

import id.balai.kernel.AccountCode;
import java.util.regex.Pattern;

/**
 * What an account is spent on, where a line of it needs something of its own: what the price book prices needs an item of
 * it; salaries, interest, subsidies, grants, aid, the unforeseen and transfers are set by other rules, which the line then
 * names; grants and social aid name who gets them (Permendagri 77/2020; Lampiran III and IV of the Penjabaran).
 */
public enum SpendingKind {
    SALARY("5\\.1\\.01\\.(?!03).*"),
    INTEREST("5\\.1\\.03\\..*"),
    SUBSIDY("5\\.1\\.04\\..*"),
    GRANT("5\\.1\\.05\\..*"),
    SOCIAL_AID("5\\.1\\.06\\..*"),
    UNFORESEEN("5\\.3\\..*"),
    TRANSFER("5\\.4\\..*"),
    /** Goods, services and capital: priced by the book, always. */
    PRICED(".*");

    private final Pattern accounts;

    SpendingKind(String accounts) {
        this.accounts = Pattern.compile(accounts);
    }

    public static SpendingKind of(AccountCode account) {
        for (SpendingKind kind : values()) {
            if (kind.accounts.matcher(account.value()).matches()) return kind;
        }
        throw new IllegalStateException(account.value());
    }

    /** Whether a line may stand without an item of the book, when it names the rule that sets its amount. */
    public boolean isSetByRule() {
        return this != PRICED;
    }

    /** Whether a line names who gets the money. */
    public boolean isGiven() {
        return this == GRANT || this == SOCIAL_AID;
    }
}
