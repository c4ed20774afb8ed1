package id.balai.organisation.region;

import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import id.balai.organisation.Regions;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersistentRegions implements Regions {
    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final Remembered<RegionTree> tree;

    PersistentRegions(JdbcClient jdbc, Boundaries boundaries, DataVersion versions, Revisions revisions) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.tree = new Remembered<>(versions, revisions, this::read);
    }

    @Override
    public Region city() {
        return tree.get().at(RegionLevel.KOTA).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no regions in " + CurrentCity.get()));
    }

    @Override
    public List<Region> kecamatan() {
        return tree.get().at(RegionLevel.KECAMATAN);
    }

    @Override
    public List<Region> kelurahan() {
        return tree.get().at(RegionLevel.KELURAHAN);
    }

    @Override
    public List<Region> below(RegionCode code) {
        return tree.get().below().getOrDefault(code, List.of());
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(tree.get().byCode().get(code));
    }

    @Override
    public Region get(RegionCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no region " + code));
    }

    @Override
    public String fullName(RegionCode code) {
        return tree.get().fullName(get(code));
    }

    @Override
    public String unitName() {
        return tree.get().unitName();
    }

    @Override
    public Optional<RegionCode> kelurahanAt(Region.Point point) {
        return boundaries.kelurahanAt(point);
    }

    @Override
    public List<List<Region.Point>> borders(RegionCode kelurahan) {
        return boundaries.ofKelurahan().stream()
                .filter(boundary -> boundary.code().equals(kelurahan))
                .flatMap(boundary -> boundary.rings().stream())
                .map(Ring::points)
                .toList();
    }

    private RegionTree read() {
        String unitName = jdbc.sql("SELECT unit_name FROM organisation_profile")
                .query(String.class)
                .optional()
                .orElse("");
        List<Region> regions = jdbc.sql(
                        "SELECT code, name, label_longitude, label_latitude, sample FROM organisation_region")
                .query((row, _) -> region(row))
                .list();
        return RegionTree.of(regions, unitName);
    }

    private static Region region(ResultSet row) throws SQLException {
        double longitude = row.getDouble("label_longitude");
        Region.Point label = row.wasNull() ? null : new Region.Point(longitude, row.getDouble("label_latitude"));
        return new Region(
                new RegionCode(row.getString("code")), row.getString("name"), label, row.getBoolean("sample"));
    }
}
