package id.balai.musrenbang.rkpd;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;

/** Every expected "no" to whoever keeps the RKPD. */
public sealed interface RkpdRefused {
    /** More is fixed in the main part already. */
    record CeilingTooLow(Section section, Rupiah wanted, Rupiah fixed) implements RkpdRefused {}

    /** It does not fit beside what decisions put into the main part. */
    record NoRoom(ProposalNumber number, Rupiah amount, Rupiah room) implements RkpdRefused {}

    /** Budgeting has it already. */
    record HandedOver(ProposalNumber number) implements RkpdRefused {}

    /** A hand put it there already. */
    record AlreadyThere(ProposalNumber number, Part part) implements RkpdRefused {}

    /** Everything in the main part was handed over before. */
    record NothingToHandOver() implements RkpdRefused {}

    /** Carries it out of a one-time act, so that nothing of the act stays. */
    final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RkpdRefused why;

        Thrown(RkpdRefused why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }

        public RkpdRefused why() {
            return why;
        }
    }
}
