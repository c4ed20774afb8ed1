package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import id.balai.web.Format;

/** How a refusal is said. */
final class RkpdRefusals {
    private RkpdRefusals() {}

    static String words(RkpdRefused refused) {
        return switch (refused) {
            case RkpdRefused.CeilingTooLow(Section section, Rupiah wanted, Rupiah fixed) ->
                t("rkpd.refused.ceiling", t(section.labelKey()), Format.rupiah(wanted), Format.rupiah(fixed));
            case RkpdRefused.NoRoom no ->
                t("rkpd.refused.room", no.number().toString(), Format.rupiah(no.amount()), Format.rupiah(no.room()));
            case RkpdRefused.HandedOver handed ->
                t("rkpd.refused.handed", handed.number().toString());
            case RkpdRefused.AlreadyThere there ->
                t(
                        "rkpd.refused.there",
                        there.number().toString(),
                        t(there.part().labelKey()));
            case RkpdRefused.NothingToHandOver() -> t("rkpd.refused.nothing");
        };
    }
}
