package id.balai.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in and goes out: one scale, all of it inside the drawing, and no words over other words. */
class FlowTests {
    private static final List<String> WORDS = List.of(
            "Pendidikan", "Pekerjaan umum dan penataan ruang", "Perumahan rakyat dan kawasan permukiman", "Sosial");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void drawsEveryFlowWithoutOverlap(long seed) {
        Random random = new Random(seed);
        Flow flow = new Flow("", "", parts(random, 1 + random.nextInt(7)), parts(random, 1 + random.nextInt(9)));
        check(flow, flow.drawing(1000, 460, false));
        check(flow, flow.drawing(340, 640, true));
    }

    private static void check(Flow flow, FlowDrawing drawing) {
        double left = bars(drawing, flow.in());
        double right = bars(drawing, flow.out());
        double ratio =
                flow.totalIn().amount().doubleValue() / flow.totalOut().amount().doubleValue();
        // Parts too small to be seen are drawn a little thicker, each by less than two units.
        assertThat(left)
                .isCloseTo(
                        right * ratio,
                        within(2.0 * (flow.in().size() + flow.out().size())));
        assertThat(Math.max(left, right))
                .isCloseTo(
                        Double.parseDouble(drawing.middleHeight()),
                        within(2.0 * (flow.in().size() + flow.out().size())));
        double[] end = {-10, -10};
        for (FlowDrawing.Ribbon ribbon : drawing.ribbons()) {
            int side = flow.in().contains(ribbon.part()) ? 0 : 1;
            double first = Double.parseDouble(ribbon.lines().getFirst().y()) - ribbon.size();
            double last = Double.parseDouble(ribbon.lines().getLast().y());
            assertThat(first).as(ribbon.part().label()).isGreaterThanOrEqualTo(end[side] - 1);
            assertThat(last).isLessThanOrEqualTo(drawing.height() + 1.0);
            assertThat(Double.parseDouble(ribbon.y())).isGreaterThanOrEqualTo(-1);
            end[side] = last;
        }
    }

    private static double bars(FlowDrawing drawing, List<Flow.Part> parts) {
        return drawing.ribbons().stream()
                .filter(ribbon -> parts.contains(ribbon.part()))
                .mapToDouble(ribbon -> Double.parseDouble(ribbon.barHeight()))
                .sum();
    }

    private static List<Flow.Part> parts(Random random, int many) {
        List<Flow.Part> parts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String label = WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(1_000_000);
            parts.add(new Flow.Part(label, Rupiah.of(1L + random.nextInt(2_000_000_000)), Group.A, null));
        }
        return parts;
    }
}
