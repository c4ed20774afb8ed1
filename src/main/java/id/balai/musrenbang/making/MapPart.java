package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.map.Drawn;
import id.balai.musrenbang.map.MapView;
import id.balai.musrenbang.map.TypedPoints;
import id.balai.web.Format;
import id.balai.web.kit.Choice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The map in the form of a proposal: what it shows, what was marked, and what that measures.
 *
 * @param kelurahan code of the one that was chosen, or empty
 * @param typed the points as they stand in their field
 * @param there name of the kelurahan in which the last point lies; empty when it is not known
 */
public record MapPart(
        KamusEntry entry,
        MapView view,
        Drawn.Kind kind,
        String kelurahan,
        String typed,
        String there,
        @Nullable String error) {
    /** The picture that is tapped on. */
    public String image() {
        String points = TypedPoints.read(typed)
                .filter(read -> read.size() <= Drawn.MOST)
                .map(TypedPoints::write)
                .orElse("");
        return view.image(kind, kelurahan, points);
    }

    public int side() {
        return MapView.SIDE;
    }

    public String latitude() {
        return String.format(Locale.ROOT, "%.6f", view.middle().latitude());
    }

    public String longitude() {
        return String.format(Locale.ROOT, "%.6f", view.middle().longitude());
    }

    public String metres() {
        return String.format(Locale.ROOT, "%.4f", view.metres());
    }

    public List<Choice> kinds() {
        return Stream.of(Drawn.Kind.values())
                .map(k -> Choice.of(k.name(), t(k.labelKey())))
                .toList();
    }

    public String address() {
        return "/musrenbang/usulan/baru/" + entry.code() + "/peta";
    }

    /** "Panjang garis di peta: 143 m". */
    public Optional<String> measured() {
        return drawn().filter(d -> d.kind() != Drawn.Kind.POINT)
                .map(d -> t("musrenbang.drawn.measure." + d.kind(), Format.quantity(d.measure(), d.unit())));
    }

    /** The size of the work that the drawing measures, when the measure fits it. */
    public Optional<KamusVariable> measures() {
        return drawn().flatMap(d -> variable(entry, d).filter(v -> fits(v, d.measure())));
    }

    /** Why the measure is no size of this work, when there is a size that it should be. */
    public Optional<String> misfit() {
        return drawn().flatMap(d -> variable(entry, d)
                .filter(v -> !fits(v, d.measure()))
                .map(v -> t(
                        "musrenbang.drawn.misfit",
                        v.label(),
                        Format.number(v.least()),
                        Format.quantity(v.most(), v.unit()))));
    }

    private Optional<Drawn> drawn() {
        return TypedPoints.read(typed)
                .filter(points -> points.size() >= kind.least() && points.size() <= Drawn.MOST)
                .filter(points -> kind != Drawn.Kind.POINT || points.size() == 1)
                .map(points -> new Drawn(kind, points));
    }

    /** Of a line the first size in metres, of an area the first in square metres; of other works none. */
    static Optional<KamusVariable> variable(KamusEntry entry, Drawn drawn) {
        return entry.variables().stream()
                .filter(v -> !drawn.unit().isEmpty() && v.unit().equals(drawn.unit()))
                .findFirst();
    }

    private static boolean fits(KamusVariable variable, BigDecimal measure) {
        return measure.compareTo(variable.least()) >= 0 && measure.compareTo(variable.most()) <= 0;
    }
}
