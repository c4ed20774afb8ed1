package id.balai.musrenbang.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whoever supports what: the published ballots let nobody conclude what else a known supporter supports. */
class SafeBallotsProperties {
    @Property(tries = 300)
    void everyCombinationIsSharedAndNothingGoesWithAnythingForCertain(
            @ForAll @Size(min = 1, max = 60) List<@Size(min = 1, max = 5) Set<@IntRange(max = 6) Integer>> people) {
        List<Set<UUID>> proposals = new ArrayList<>();
        for (int i = 0; i <= 6; i++) proposals.add(new HashSet<>());
        people.forEach(list -> {
            UUID person = UUID.randomUUID();
            list.forEach(proposal -> proposals.get(proposal).add(person));
        });
        List<NavigableSet<Integer>> ballots = SafeBallots.of(proposals);
        assertThat(ballots).as("one ballot a person").hasSize(people.size()).noneMatch(Set::isEmpty);
        Map<NavigableSet<Integer>, Integer> alike = new HashMap<>();
        ballots.forEach(ballot -> alike.merge(ballot, 1, Integer::sum));
        alike.forEach((ballot, count) -> {
            if (ballot.size() > 1) assertThat(count).as(ballot.toString()).isGreaterThanOrEqualTo(3);
        });
        for (int i = 0; i <= 6; i++) {
            int proposal = i;
            assertThat(ballots.stream()
                            .filter(ballot -> ballot.contains(proposal))
                            .count())
                    .as("nobody is invented")
                    .isLessThanOrEqualTo(proposals.get(i).size());
            if (ballots.stream().anyMatch(ballot -> ballot.contains(proposal))) {
                assertThat(ballots).as("somebody names only " + i).contains(new java.util.TreeSet<>(Set.of(i)));
            }
        }
    }
}
