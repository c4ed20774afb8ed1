package id.balai.musrenbang.pokir;

import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.proposal.Refusal;
import org.jspecify.annotations.Nullable;

/** Every expected "no" to a member of the council, or to Setwan about a reses. */
public sealed interface PokirRefused {
    /** Who hands it in has no seat with an electoral district. */
    record NoSeat() implements PokirRefused {}

    /** @param stage when pokir of that year are taken; null when the year takes none */
    record NotOpen(@Nullable Stage stage) implements PokirRefused {}

    /** The place lies outside of the member's electoral district. */
    record OutsideDapil(Dapil dapil, RegionCode place) implements PokirRefused {}

    /** It names no reses of this member. */
    record NoReses() implements PokirRefused {}

    /** What refuses any proposal. */
    record AsAnyProposal(Refusal why) implements PokirRefused {}

    /** Another reses has that number. */
    record NumberTaken(String number) implements PokirRefused {}

    /** Carries it out of a one-time act, so that nothing of the act stays. */
    final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient PokirRefused why;

        Thrown(PokirRefused why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }

        public PokirRefused why() {
            return why;
        }
    }
}
