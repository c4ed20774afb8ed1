package id.balai.organisation.city;

import id.balai.database.CurrentCity;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Ids;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Agency;
import id.balai.organisation.Region;
import id.balai.organisation.city.CityDefinition.PlacedAgency;
import id.balai.organisation.city.CityDefinition.PlacedTile;
import id.balai.organisation.city.CityDefinition.Post;
import id.balai.organisation.memory.Revisions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a definition into the tables of the current city. Rows that exist are left alone: the city may have changed them. */
@Component
class CityTables {
    private final JdbcTemplate jdbc;
    private final Revisions revisions;

    CityTables(JdbcTemplate jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    void fill(CityDefinition city) {
        profile(city);
        regions(city.regions());
        tiles(city.tiles());
        agencies(city.agencies());
        posts(city.posts());
        holidays(city);
        tint(city);
        revisions.changed();
    }

    private void profile(CityDefinition city) {
        jdbc.update(
                """
                INSERT INTO organisation_profile (region, unit_name, unit_short, unit_head, unit_head_long,
                                                  address, phone, hours, office_sample, agency_codes_provisional)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                city.region().value(),
                city.unit().name(),
                city.unit().brief(),
                city.unit().head(),
                city.unit().headLong(),
                city.office().address(),
                city.office().phone(),
                city.office().hours(),
                city.office().sample(),
                city.agencyCodesProvisional());
    }

    private void regions(List<Region> regions) {
        insert(
                """
                INSERT INTO organisation_region (code, name, label_longitude, label_latitude, sample)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                regions,
                region -> values(
                        region.code().value(),
                        region.name(),
                        region.label() == null ? null : region.label().longitude(),
                        region.label() == null ? null : region.label().latitude(),
                        region.sample()));
    }

    private void tiles(List<PlacedTile> tiles) {
        insert(
                "INSERT INTO organisation_tile (code, x, y, letters) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                tiles,
                tile -> values(tile.code().value(), tile.x(), tile.y(), tile.label()));
    }

    private void agencies(List<PlacedAgency> agencies) {
        insert("""
                INSERT INTO organisation_agency (code, name, short_name, valid_from, valid_to, successor, region)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", agencies, placed -> {
            Agency agency = placed.agency();
            AgencyCode successor = agency.successor();
            return values(
                    agency.code().value(),
                    agency.name(),
                    agency.shortName(),
                    agency.validFrom(),
                    agency.validTo(),
                    successor == null ? null : successor.value(),
                    text(placed.region()));
        });
    }

    private void posts(List<Post> posts) {
        insert(
                """
                INSERT INTO organisation_post (id, key, role, title, agency, region)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                posts,
                post -> values(
                        idOf(post.key()),
                        post.key(),
                        post.role().name(),
                        post.title(),
                        post.agency().map(AgencyCode::value).orElse(null),
                        text(post.region())));
    }

    private void holidays(CityDefinition city) {
        insert(
                """
                INSERT INTO organisation_holiday (id, day, kind, name, source, provisional, in_force, decisions)
                VALUES (?, ?, ?, ?, ?, ?, true, 0) ON CONFLICT (day) DO NOTHING""",
                city.holidays(),
                holiday -> values(
                        Ids.next(),
                        holiday.day(),
                        holiday.kind().name(),
                        holiday.name(),
                        holiday.source(),
                        holiday.provisional()));
    }

    /** Nothing but the file sets the colours, so that the file may also change them. */
    private void tint(CityDefinition city) {
        jdbc.update("DELETE FROM organisation_tint");
        insert(
                "INSERT INTO organisation_tint (name, colour) VALUES (?, ?)",
                List.copyOf(city.tint().entrySet()),
                colour -> values(colour.getKey(), colour.getValue()));
    }

    /** The same post of the same city has the same id in every installation, which makes exports comparable. */
    private static UUID idOf(String key) {
        String name = CurrentCity.get().code() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private <T> void insert(String sql, List<T> rows, Function<T, @Nullable Object[]> values) {
        jdbc.batchUpdate(sql, rows.stream().map(values).toList());
    }

    private static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }

    private static @Nullable String text(Optional<RegionCode> region) {
        return region.map(RegionCode::value).orElse(null);
    }
}
