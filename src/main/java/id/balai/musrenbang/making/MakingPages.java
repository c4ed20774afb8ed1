package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.Origins;
import id.balai.musrenbang.proposal.Photo;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page of the form: what there is to choose from, and the map as the fields have it. */
@Component
class MakingPages {
    private final Regions regions;
    private final MapActs map;

    MakingPages(Regions regions, MapActs map) {
        this.regions = regions;
        this.map = map;
    }

    MakingPage of(
            KamusEntry entry, String action, Map<String, String> typed, Errors errors, List<Photo> sent, Actor actor) {
        List<Choice> kelurahan = regions.kelurahan().stream()
                .map(r -> Choice.of(r.code().value(), regions.fullName(r.code())))
                .toList();
        List<Choice> units = regions.kelurahan().stream()
                .map(r -> regions.below(r.code()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.<Region>of())
                .stream()
                .map(r -> Choice.of(lastPart(r), r.name()))
                .toList();
        List<Choice> origins = Origins.choices(actor).stream()
                .map(origin -> Choice.of(origin.name(), t(origin.labelKey())))
                .toList();
        return new MakingPage(
                entry,
                action,
                typed,
                errors,
                sent,
                kelurahan,
                units,
                regions.unitName(),
                origins,
                map.part(typed, entry, errors.at(ProposalForm.POINT)),
                false,
                List.of());
    }

    private static String lastPart(Region region) {
        String code = region.code().value();
        return code.substring(code.lastIndexOf('.') + 1);
    }
}
