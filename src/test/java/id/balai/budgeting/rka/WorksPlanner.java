package id.balai.budgeting.rka;

import id.balai.support.Http;
import id.balai.support.TestPeople;
import org.jspecify.annotations.Nullable;

/** The planner of the public works agency of the city of tests, signed in once: the post has one holder. */
public final class WorksPlanner {
    public static final String NAME = "Ayu Baris";
    private static @Nullable Http known;

    private WorksPlanner() {}

    public static synchronized Http at(int port, TestPeople people) {
        if (known == null) known = people.signedIn(port, people.official(NAME, "planner/" + SampleLines.PUBLIC_WORKS));
        return known;
    }
}
