package id.balai.organisation.post;

import id.balai.organisation.Agency;
import id.balai.organisation.post.Directory.Line;
import id.balai.web.kit.Link;
import java.util.List;
import java.util.Optional;

/**
 * One perangkat daerah with its posts.
 *
 * @param predecessors whose tasks it carries on
 * @param successor who carries on its tasks today, when it has ended
 */
public record AgencyPage(
        Agency agency,
        List<Link> breadcrumb,
        List<Line> posts,
        List<Agency> predecessors,
        Optional<Agency> successor,
        boolean provisional) {}
