package id.balai.organisation.region;

import id.balai.organisation.Region;
import id.balai.organisation.post.Directory.Line;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Link;
import java.util.List;
import java.util.Optional;

/**
 * One kecamatan or kelurahan.
 *
 * @param level message key of what it is
 * @param map where it lies, for a kelurahan
 * @param leaders who leads it: the lurah or camat, and who stands in
 * @param parts what lies directly in it, each with who leads it
 * @param numbers what the applications count here
 * @param sample whether its units were generated for want of official data
 */
public record RegionPage(
        Region region,
        String level,
        List<Link> breadcrumb,
        Optional<HexMap> map,
        List<Line> leaders,
        String partsName,
        List<Part> parts,
        List<Number> numbers,
        boolean sample) {

    /** @param path its page; empty for a unit, which has none */
    public record Part(Region region, String path, List<Line> leaders) {}

    /** @param path where it leads */
    public record Number(String label, long value, String path) {}
}
