package id.balai.web.kit;

import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Treemap: amounts as areas, largest first, squarified (Bruls, Huizing, van Wijk 2000). The name and amount stand inside
 * where they fit, turned where the cell is narrow, else only in the table.
 *
 * @param finding one sentence that says what is to be seen
 * @param what head of the table's first column: "Bidang"
 * @param groups what each tint means, in order
 */
public record Treemap(String finding, String what, List<Item> items, Map<Group, String> groups) {
    public Treemap {
        items = items.stream()
                .filter(item -> !item.amount().isNegative() && !item.amount().isZero())
                .sorted(Comparator.comparing(Item::amount).reversed())
                .toList();
    }

    public record Item(
            String label,
            Rupiah amount,
            Group group,
            @Nullable String href) {
        double size() {
            return amount.amount().doubleValue();
        }
    }

    public Rupiah total() {
        return items.stream().map(Item::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Whether its cells lead anywhere; then it is a group of links and not one picture. */
    public boolean linked() {
        return items.stream().anyMatch(item -> item.href() != null);
    }

    public double share(Item item) {
        double whole = total().amount().doubleValue();
        return whole <= 0 ? 0 : item.size() / whole;
    }

    /** The cells of a drawing of this size. */
    public List<TreemapCell> cells(int width, int height) {
        List<TreemapCell> cells = new ArrayList<>();
        double scale = (double) width * height / Math.max(1, total().amount().doubleValue());
        fill(cells, items, scale, 0, 0, width, height);
        return cells;
    }

    /** Puts a row along the shorter side, then goes on with the rest in what is left. */
    private static void fill(
            List<TreemapCell> cells, List<Item> rest, double scale, double x, double y, double width, double height) {
        List<Item> left = rest;
        while (!left.isEmpty()) {
            double side = Math.min(width, height);
            int taken = bestRow(left, side, scale);
            List<Item> row = left.subList(0, taken);
            double thickness = row.stream().mapToDouble(Item::size).sum() * scale / side;
            boolean column = width >= height;
            double at = column ? y : x;
            for (Item item : row) {
                double length = item.size() * scale / thickness;
                cells.add(
                        column
                                ? new TreemapCell(item, x, at, thickness, length)
                                : new TreemapCell(item, at, y, length, thickness));
                at += length;
            }
            if (column) {
                x += thickness;
                width -= thickness;
            } else {
                y += thickness;
                height -= thickness;
            }
            left = left.subList(taken, left.size());
        }
    }

    /** As many as make the worst shape of the row better. */
    private static int bestRow(List<Item> items, double side, double scale) {
        int taken = 1;
        while (taken < items.size()
                && worst(items.subList(0, taken + 1), side, scale) <= worst(items.subList(0, taken), side, scale))
            taken++;
        return taken;
    }

    private static double worst(List<Item> row, double side, double scale) {
        double sum = row.stream().mapToDouble(Item::size).sum() * scale;
        double largest = row.getFirst().size() * scale;
        double smallest = row.getLast().size() * scale;
        double square = side * side;
        return Math.max(square * largest / (sum * sum), sum * sum / (square * smallest));
    }
}
