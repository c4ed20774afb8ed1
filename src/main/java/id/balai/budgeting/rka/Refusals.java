package id.balai.budgeting.rka;

import static id.balai.web.Text.t;

import id.balai.kernel.AccountCode;
import id.balai.web.Format;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What a refusal says: the fact, then the way out. */
final class Refusals {
    private Refusals() {}

    static String words(LineRefused refusal) {
        return switch (refusal) {
            case LineRefused.PriceOverStandard r ->
                t("budgeting.refused.price", Format.rupiah(r.price()), Format.rupiah(r.standard()));
            case LineRefused.AccountNotOfItem r ->
                t("budgeting.refused.account", r.account().value(), codes(r));
            case LineRefused.OverCeiling r ->
                t(
                        "budgeting.refused.ceiling",
                        Format.rupiah(r.amount()),
                        Format.rupiah(r.room()),
                        Format.rupiah(r.over()));
            case LineRefused.BeyondShift r ->
                t("budgeting.refused.shift", r.kind().value(), Format.rupiah(r.adopted()), Format.rupiah(r.now()));
            case LineRefused.CeilingBelowLines r ->
                t("budgeting.refused.ceiling.low", Format.rupiah(r.amount()), Format.rupiah(r.taken()));
            case LineRefused.CeilingsOverIncome r ->
                t(
                        "budgeting.refused.ceiling.money",
                        Format.rupiah(r.ceilings()),
                        Format.rupiah(r.available()),
                        Format.rupiah(r.ceilings().minus(r.available())));
            case LineRefused.NoCeiling r -> t("budgeting.refused.noCeiling");
            case LineRefused.ItemUnknown r ->
                t("budgeting.refused.item", r.item().value(), r.year().toString());
            case LineRefused.ItemMissing r -> t("budgeting.refused.noItem");
            case LineRefused.RecipientMissing r ->
                t("budgeting.refused.recipient", r.account().value());
            case LineRefused.RuleMissing r ->
                t("budgeting.refused.rule", r.account().value());
            case LineRefused.CodeWithdrawn r ->
                t("budgeting.refused.code." + r.catalogue().name().toLowerCase(Locale.ROOT), r.code());
            case LineRefused.OutsideSchedule r -> r.stage().words();
            case LineRefused.ProposalNotWaiting r ->
                t("budgeting.refused.proposal", r.proposal().toString());
            case LineRefused.ChangedMeanwhile r -> t("budgeting.refused.meanwhile");
        };
    }

    /** 409 where somebody else came first, else 422. */
    static HttpStatus status(LineRefused refusal) {
        boolean conflict =
                refusal instanceof LineRefused.ChangedMeanwhile || refusal instanceof LineRefused.ProposalNotWaiting;
        return conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static String codes(LineRefused.AccountNotOfItem refusal) {
        return refusal.allowed().stream().map(AccountCode::value).sorted().collect(Collectors.joining(", "));
    }
}
