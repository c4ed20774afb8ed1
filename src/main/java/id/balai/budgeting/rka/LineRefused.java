package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.OutsideStage;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import java.util.Set;

/**
 * Why a line is not taken: every expected "no", with what its message needs. Nothing is saved then. Permendagri 77/2020
 * (ceiling, account, standard price); Perpres 33/2020 as replaced by 72/2025 (highest price).
 */
public sealed interface LineRefused {
    /** The price is higher than the book's. */
    record PriceOverStandard(Rupiah price, Rupiah standard) implements LineRefused {}

    /** The item may not be bought from this account. */
    record AccountNotOfItem(AccountCode account, Set<AccountCode> allowed) implements LineRefused {}

    /** The sub kegiatan would cost more than its ceiling. */
    record OverCeiling(Rupiah amount, Rupiah room) implements LineRefused {
        public Rupiah over() {
            return amount.minus(room);
        }
    }

    /** While only a shift is open, a jenis of a sub kegiatan may not take more than was adopted. */
    record BeyondShift(AccountCode kind, Rupiah adopted, Rupiah now) implements LineRefused {}

    /** A ceiling may not be lower than what its lines take already. */
    record CeilingBelowLines(Rupiah amount, Rupiah taken) implements LineRefused {}

    /** All ceilings together would come to more than the year takes in. */
    record CeilingsOverIncome(Rupiah ceilings, Rupiah available) implements LineRefused {}

    /** The agency has no ceiling for the sub kegiatan. */
    record NoCeiling() implements LineRefused {}

    /** The year's book does not have the item. */
    record ItemUnknown(PriceItemCode item, FiscalYear year) implements LineRefused {}

    /** A line without an item of the book must be declared provisional. */
    record ItemMissing() implements LineRefused {}

    /** A grant or social aid has to say who gets it. */
    record RecipientMissing(AccountCode account) implements LineRefused {}

    /** A line without an item of the book has to name the rule that sets its amount. */
    record RuleMissing(AccountCode account) implements LineRefused {}

    /** A code of a catalogue is unknown, not of the last level, or was withdrawn. */
    record CodeWithdrawn(Catalogue catalogue, String code) implements LineRefused {}

    /** No stage of the year in which this may be written is open today. */
    record OutsideSchedule(OutsideStage stage) implements LineRefused {}

    /** The proposal was not accepted, or is in the budget already. */
    record ProposalNotWaiting(ProposalNumber proposal) implements LineRefused {}

    /** Somebody else changed the line since it was opened. */
    record ChangedMeanwhile() implements LineRefused {}

    /** Which catalogue a code belongs to. */
    enum Catalogue {
        SUB_KEGIATAN,
        ACCOUNT,
        FUND,
        PRICE_ITEM,
        PLACE,
        AGENCY
    }
}
