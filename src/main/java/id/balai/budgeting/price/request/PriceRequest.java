package id.balai.budgeting.price.request;

import id.balai.budgeting.price.PriceKind;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price that was asked for.
 *
 * @param wanted what is asked for
 * @param due the last day on which it is decided
 * @param decidedOn null while it waits
 * @param granted the price that it was given; null unless it was accepted
 * @param item the item that it became; null unless it was accepted
 */
public record PriceRequest(
        UUID id,
        int version,
        FiscalYear year,
        int serial,
        Wanted wanted,
        State state,
        LocalDate due,
        PersonId askedBy,
        Instant askedAt,
        @Nullable LocalDate decidedOn,
        @Nullable Rupiah granted,
        @Nullable PriceItemCode item) {
    static final int SURVEYS = 3;

    /** Its number as people quote it: {@code HRG-2027-0012}. */
    public String number() {
        return "HRG-%s-%04d".formatted(year, serial);
    }

    public String path() {
        return RequestController.ADDRESS + "/" + number();
    }

    /** What is at it. */
    public enum State {
        WAITING("menunggu"),
        ACCEPTED("diterima"),
        REFUSED("ditolak");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public String labelKey() {
            return "budgeting.request.state." + word;
        }

        static State of(String word) {
            for (State state : values()) if (state.word.equals(word)) return state;
            throw new IllegalArgumentException("no state of a price request: " + word);
        }
    }

    /**
     * @param group the kind of goods it belongs to, six levels
     * @param account the account from which it is to be bought
     * @param why what the agency needs it for
     */
    public record Wanted(
            AgencyCode agency,
            PriceKind kind,
            String group,
            String name,
            String specification,
            String unit,
            String account,
            Rupiah amount,
            String why,
            List<Survey> surveys) {
        public Wanted {
            surveys = List.copyOf(surveys);
        }

        /** The highest of the prices that were found. */
        public Rupiah highest() {
            return surveys.stream().map(Survey::amount).max(Rupiah::compareTo).orElse(Rupiah.ZERO);
        }
    }

    /**
     * A price that somebody found.
     *
     * @param source the shop, or the address of its page
     * @param file SHA-256 of the evidence
     */
    public record Survey(String source, LocalDate on, Rupiah amount, String file) {}

    /** A step, as everybody may read it. */
    public record Step(
            int version, State state, String actorName, String postTitle, String sentence, Instant at, UUID entry) {}
}
