package id.balai.budgeting.price.book;

import java.util.Locale;

/** What can be decided on a price book once it was brought in. */
public enum BookVerb {
    APPROVE,
    REFUSE,
    LOCK;

    public String labelKey() {
        return "budgeting.book.verb." + name().toLowerCase(Locale.ROOT);
    }
}
