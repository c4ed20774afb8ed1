package id.balai.organisation.city;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Agency;
import id.balai.organisation.PostRole;
import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import id.balai.organisation.city.CityDefinition.PlacedAgency;
import id.balai.organisation.city.CityDefinition.Post;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The posts of a city: the shared {@code posts.csv} says what every city, kelurahan, kecamatan, unit and agency has (for, role,
 * title), the city's own names single posts (key, role, title, agency, region) and wins where the keys are equal.
 */
final class PostTable {
    private static final String FILE = "posts.csv";

    private final Profile city;
    private final Map<RegionCode, Region> regions;
    private final Map<AgencyCode, PlacedAgency> agencies;

    PostTable(Profile city, List<Region> regions, List<PlacedAgency> agencies) {
        this.city = city;
        this.regions =
                regions.stream().collect(Collectors.toMap(Region::code, r -> r, (a, _) -> a, LinkedHashMap::new));
        this.agencies = agencies.stream()
                .collect(Collectors.toMap(a -> a.agency().code(), a -> a, (a, _) -> a, LinkedHashMap::new));
    }

    List<Post> read(CityFiles files, Problems problems) {
        Map<String, Post> posts = new LinkedHashMap<>();
        Table.read(CityFiles.SHARED, FILE, problems).map(this::pattern).stream()
                .flatMap(Collection::stream)
                .forEach(post -> posts.put(post.key(), post));
        Table.read(files, FILE, problems).map(this::single).forEach(post -> posts.put(post.key(), post));
        return List.copyOf(posts.values());
    }

    private Optional<List<Post>> pattern(Table.Cells cells) {
        Optional<PostRole> role = cells.value("role", PostRole::valueOf);
        String title = cells.text("title");
        String scope = cells.text("for");
        return cells.ifSound(() -> switch (scope) {
            case "city" ->
                List.of(new Post(
                        key(role.orElseThrow(), "1"), role.orElseThrow(), title, Optional.empty(), Optional.empty()));
            case "agency" -> forAgencies(role.orElseThrow(), title);
            default -> forRegions(level(scope), role.orElseThrow(), title);
        });
    }

    private static RegionLevel level(String scope) {
        return switch (scope) {
            case "kecamatan" -> RegionLevel.KECAMATAN;
            case "kelurahan" -> RegionLevel.KELURAHAN;
            case "unit" -> RegionLevel.LINGKUNGAN;
            default -> throw new IllegalStateException("posts for " + scope);
        };
    }

    private List<Post> forRegions(RegionLevel level, PostRole role, String title) {
        List<Post> posts = new ArrayList<>();
        for (Region region : regions.values()) {
            if (region.level() != level) continue;
            String named = title.replace("{head}", city.unit().head())
                    .replace("{name}", region.name())
                    .replace("{parent}", nameAbove(region));
            posts.add(new Post(
                    key(role, region.code().value()), role, named, officeOf(region), Optional.of(region.code())));
        }
        return posts;
    }

    private List<Post> forAgencies(PostRole role, String title) {
        List<Post> posts = new ArrayList<>();
        for (PlacedAgency placed : agencies.values()) {
            Agency agency = placed.agency();
            if (agency.validTo() != null) continue;
            String named = title.replace("{name}", agency.name()).replace("{short}", agency.shortName());
            posts.add(new Post(
                    key(role, agency.code().value()), role, named, Optional.of(agency.code()), Optional.empty()));
        }
        return posts;
    }

    private String nameAbove(Region region) {
        return region.code().parent().map(regions::get).map(Region::name).orElse("");
    }

    /** The kecamatan's office: a lurah and a kepling stand under it (PP 17/2018 art. 25). */
    private Optional<AgencyCode> officeOf(Region region) {
        return agencies.values().stream()
                .filter(a -> a.region().filter(r -> r.contains(region.code())).isPresent())
                .map(a -> a.agency().code())
                .findFirst();
    }

    private static String key(PostRole role, String place) {
        String word = switch (role) {
            case AGENCY_HEAD -> "head";
            case KELURAHAN_OPERATOR, KECAMATAN_OPERATOR -> "operator";
            default -> role.name().toLowerCase(java.util.Locale.ROOT);
        };
        return word + "/" + place;
    }

    private Optional<Post> single(Table.Cells cells) {
        String key = cells.text("key");
        String title = cells.text("title");
        Optional<PostRole> role = cells.value("role", PostRole::valueOf);
        Optional<AgencyCode> agency = cells.value("agency", AgencyCode::new);
        Optional<RegionCode> region = cells.value("region", RegionCode::new);
        if (role.isEmpty()) cells.problem("role", "missing");
        agency.filter(a -> !agencies.containsKey(a)).ifPresent(a -> cells.problem("agency", "unknown", a));
        region.filter(r -> !regions.containsKey(r)).ifPresent(r -> cells.problem("region", "unknown", r));
        return cells.ifSound(() -> new Post(key, role.orElseThrow(), title, agency, region));
    }
}
