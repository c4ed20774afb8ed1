package id.balai.budgeting.version;

import static id.balai.web.Text.t;

import id.balai.web.Format;
import java.util.stream.Collectors;

/** What a refusal to freeze says: the fact, then the way out. */
final class FreezeWords {
    private FreezeWords() {}

    static String of(FreezeRefused refusal) {
        return switch (refusal) {
            case FreezeRefused.ProvisionalLines r ->
                t("budgeting.freeze.refused.provisional", Format.number(r.count()));
            case FreezeRefused.Unbalanced r -> t("budgeting.freeze.refused.unbalanced", Format.signed(r.difference()));
            case FreezeRefused.FundsOver r ->
                t(
                        "budgeting.freeze.refused.funds",
                        r.funds().stream()
                                .map(f -> f.name() + " " + f.fund() + " ("
                                        + Format.rupiah(f.used().minus(f.income())) + ")")
                                .collect(Collectors.joining(", ")));
            case FreezeRefused.ShiftOpen r -> t("budgeting.freeze.refused.shift", Format.number(r.count()));
            case FreezeRefused.MonthsOff r -> t("budgeting.freeze.refused.months", Format.number(r.count()));
            case FreezeRefused.Unverified r ->
                t("budgeting.freeze.refused.unverified", Format.number(r.subs()), Format.number(r.of()));
            case FreezeRefused.NameTaken r -> t("budgeting.freeze.refused.taken", r.code());
            case FreezeRefused.OutsideSchedule r -> r.stage().words();
            case FreezeRefused.ChainBroken r ->
                t("budgeting.freeze.refused.chain", r.needed().label());
            case FreezeRefused.AlreadyAdopted _ -> t("budgeting.freeze.refused.adopted");
            case FreezeRefused.Empty _ -> t("budgeting.freeze.refused.empty");
        };
    }
}
