package id.balai.musrenbang.making;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.map.TypedPoints;
import id.balai.musrenbang.proposal.SimilarProposal;
import id.balai.musrenbang.proposal.SimilarProposals;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Likely doubles while somebody is still typing, for pages with scripts; the page that checks shows them to everybody. */
@Controller
@Requires(Permission.PROPOSE)
class SimilarController {
    private static final int MOST = 3;
    private static final int LONGEST = 600;

    private final SimilarProposals similar;
    private final Regions regions;

    SimilarController(SimilarProposals similar, Regions regions) {
        this.similar = similar;
        this.regions = regions;
    }

    // Posted, though it changes nothing: what was not sent yet belongs into no address.
    @PostMapping("/musrenbang/usulan/baru/{code}/serupa")
    String similar(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kelurahan,
            @RequestParam(defaultValue = "") String lingkungan,
            @RequestParam(defaultValue = "") String alamat,
            @RequestParam(defaultValue = "") String masalah,
            @RequestParam(defaultValue = "") String titik,
            Actor actor,
            Model model) {
        List<SimilarProposal> found = region(kelurahan, lingkungan)
                .map(region -> similar.to(code, region, cut(alamat), cut(masalah), point(titik), MOST))
                .orElse(List.of());
        model.addAttribute("similar", found);
        return "musrenbang/making/similar";
    }

    private Optional<RegionCode> region(String kelurahan, String unit) {
        return regions.kelurahan().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(kelurahan))
                .findFirst()
                .map(code -> regions.below(code).stream()
                        .map(Region::code)
                        .filter(below -> below.value().equals(code.value() + "." + unit))
                        .findFirst()
                        .orElse(code));
    }

    private static Region.@Nullable Point point(String typed) {
        return TypedPoints.read(cut(typed))
                .filter(points -> !points.isEmpty())
                .map(points -> points.get(points.size() / 2))
                .orElse(null);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
