package id.balai.allocation;

import java.math.BigDecimal;

/**
 * Something the vote may fund.
 *
 * @param id as the ballot file writes it; text, so that "01" and "1" are two projects
 * @param name for people; may be empty
 * @param cost in the election's currency, exact, not negative
 */
public record Project(String id, String name, BigDecimal cost) {
    public Project {
        if (id.isEmpty()) throw new IllegalArgumentException("a project without id");
        if (cost.signum() < 0) throw new IllegalArgumentException("project " + id + " has a negative cost");
    }
}
