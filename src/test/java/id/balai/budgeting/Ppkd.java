package id.balai.budgeting;

import id.balai.support.Http;
import id.balai.support.TestPeople;
import org.jspecify.annotations.Nullable;

/** The one PPKD of the city of tests, signed in once: the post has one holder. */
public final class Ppkd {
    private static @Nullable Http known;

    private Ppkd() {}

    public static synchronized Http at(int port, TestPeople people) {
        if (known == null) known = people.signedIn(port, people.official("Uji PPKD", "ppkd"));
        return known;
    }
}
