package id.balai.allocation;

/** Computes what a vote funds. The same election and the same terms give the same outcome, to the last digit. */
public final class Allocation {
    private Allocation() {}

    /**
     * Applies the rule that the terms name.
     *
     * @throws ArithmeticException when points are so many that their sum is beyond 63 bits
     */
    public static Outcome compute(Election election, Terms terms) {
        Profile profile = Profile.of(election, terms);
        return switch (terms.rule()) {
            case GREEDY, GREEDY_NO_SKIP, GREEDY_PER_COST -> Greedy.compute(profile, terms);
            case PHRAGMEN -> Phragmen.compute(profile, terms);
            case EQUAL_SHARES -> new EqualShares(profile, terms).compute();
        };
    }
}
