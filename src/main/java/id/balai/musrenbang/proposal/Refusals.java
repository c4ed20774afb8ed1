package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.web.Format;
import org.springframework.http.HttpStatus;

/** How a refusal is said, and with which status. A new refusal does not compile until it has both. */
public final class Refusals {
    private Refusals() {}

    public static String words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ChangedByAnother(Proposal now, Step theirs) ->
                t(
                        "musrenbang.refused.changed",
                        theirs.postTitle() == null
                                ? theirs.actorName()
                                : theirs.actorName() + ", " + theirs.postTitle(),
                        t(theirs.verb().labelKey()),
                        Format.dateTime(theirs.at()),
                        Format.rupiah(theirs.amount()),
                        Standings.words(now.standing()));
            case Refusal.NotInThisState(Standing standing, Verb verb) ->
                t("musrenbang.refused.state", t(verb.labelKey()), Standings.words(standing));
            case Refusal.MakerIsNotChecker() -> t("musrenbang.refused.maker");
            case Refusal.DecidedBefore() -> t("musrenbang.refused.decidedBefore");
            case Refusal.StageClosed stage ->
                t(
                        "musrenbang.refused.stage",
                        t(stage.stage().labelKey()),
                        Format.dateTime(stage.stage().opens()),
                        Format.dateTime(stage.stage().closes()));
            case Refusal.Sealed(Seals.Seal seal) ->
                t("musrenbang.refused.sealed", seal.minutes(), Format.dateTime(seal.at()));
            case Refusal.TakenUpAlready taken ->
                t("musrenbang.refused.takenUp", taken.by().toString());
            case Refusal.NotInYourName no ->
                t("musrenbang.refused.notYours", t(no.origin().labelKey()));
            case Refusal.NoCycle() -> t("musrenbang.refused.noCycle");
            case Refusal.OverCeiling over ->
                t(
                        "musrenbang.refused.ceiling",
                        Format.rupiah(over.amount()),
                        Format.rupiah(over.pagu().room()),
                        Format.rupiah(over.pagu().ceiling()));
            case Refusal.OverQuota over ->
                t(
                        over.own() ? "musrenbang.refused.quotaOwn" : "musrenbang.refused.quota",
                        t(over.level().labelKey()),
                        Integer.toString(over.most()));
            case Refusal.MoreThanAccepted more ->
                t("musrenbang.refused.more", Format.rupiah(more.amount()), Format.rupiah(more.accepted()));
            case Refusal.NothingChanged() -> t("musrenbang.refused.nothing");
            case Refusal.NoPrice none ->
                t("musrenbang.refused.noPrice", none.entry().name());
            case Refusal.ReasonNotListed() -> t("musrenbang.refused.reason");
        };
    }

    public static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ChangedByAnother _, Refusal.NotInThisState _, Refusal.TakenUpAlready _ -> HttpStatus.CONFLICT;
            case Refusal.MakerIsNotChecker _,
                    Refusal.DecidedBefore _,
                    Refusal.StageClosed _,
                    Refusal.Sealed _,
                    Refusal.NotInYourName _,
                    Refusal.NoCycle _,
                    Refusal.OverCeiling _,
                    Refusal.OverQuota _,
                    Refusal.MoreThanAccepted _,
                    Refusal.NothingChanged _,
                    Refusal.NoPrice _,
                    Refusal.ReasonNotListed _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** Carries a refusal out of a form's one-time act, so that the form can be sent again. */
    public static final class Thrown extends RuntimeException {
        private final transient Refusal refusal;

        Thrown(Refusal refusal) {
            super(refusal.toString(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** The outcome if it was done, else throws the refusal. */
    public static Outcome.Done orThrow(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Refused(Refusal why) -> throw new Thrown(why);
        };
    }
}
