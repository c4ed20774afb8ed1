package id.balai.musrenbang.pokir;

import static id.balai.web.Text.t;

import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.proposal.Refusal;
import id.balai.musrenbang.proposal.Refusals;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import java.util.stream.Collectors;

/** How a refusal is said. */
final class PokirWords {
    private PokirWords() {}

    static String of(PokirRefused refused, Regions regions) {
        return switch (refused) {
            case PokirRefused.NoSeat() -> t("pokir.refused.noSeat");
            case PokirRefused.NotOpen(Stage stage) ->
                stage == null
                        ? t("pokir.refused.noStage")
                        : t("pokir.refused.closed", Format.dateTime(stage.opens()), Format.dateTime(stage.closes()));
            case PokirRefused.OutsideDapil(Dapil dapil, RegionCode place) ->
                t("pokir.refused.dapil", regions.fullName(place), dapil.name(), names(dapil, regions));
            case PokirRefused.NoReses() -> t("pokir.refused.noReses");
            case PokirRefused.AsAnyProposal(Refusal why) -> Refusals.words(why);
            case PokirRefused.NumberTaken(String number) -> t("pokir.refused.number", number);
        };
    }

    static String names(Dapil dapil, Regions regions) {
        return dapil.kecamatan().stream()
                .flatMap(code -> regions.find(code).stream())
                .map(region -> region.name())
                .collect(Collectors.joining(", "));
    }
}
