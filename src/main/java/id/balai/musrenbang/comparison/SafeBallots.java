package id.balai.musrenbang.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The lists of supporters, cut so that they can be published. Everybody may know who proposed something, and so somebody
 * who supports it; from the published ballots nobody may conclude what else that person supports:
 *
 * <ul>
 *   <li>a proposal with fewer than five supporters is not counted;
 *   <li>a combination that fewer than three people share loses its most supported proposal, until it is shared or single;
 *   <li>of each proposal there is somebody whose ballot names nothing else, so that no second one goes with it for certain.
 * </ul>
 */
final class SafeBallots {
    static final int FEWEST_SUPPORTERS = 5;
    static final int FEWEST_ALIKE = 3;

    private static final Comparator<NavigableSet<Integer>> BY_CONTENT = Comparator.comparing(
            set -> set.stream().map("%06d"::formatted).toList().toString());

    private final int[] supporters;
    private final Map<NavigableSet<Integer>, Integer> counts = new TreeMap<>(BY_CONTENT);

    private SafeBallots(int[] supporters) {
        this.supporters = supporters;
    }

    /**
     * The ballots in the order of what they name, which tells nothing of who cast them.
     *
     * @param proposals the supporters of each proposal; those of proposals that are not counted are empty
     */
    static List<NavigableSet<Integer>> of(List<Set<UUID>> proposals) {
        Map<UUID, NavigableSet<Integer>> lists = new HashMap<>();
        for (int i = 0; i < proposals.size(); i++) {
            for (UUID person : proposals.get(i))
                lists.computeIfAbsent(person, p -> new TreeSet<>()).add(i);
        }
        SafeBallots ballots =
                new SafeBallots(proposals.stream().mapToInt(Set::size).toArray());
        ballots.cut(lists.values());
        ballots.leaveNobodyCertain();
        return ballots.list();
    }

    private void cut(Collection<NavigableSet<Integer>> lists) {
        lists.forEach(list -> add(list, 1));
        int longest = lists.stream().mapToInt(Set::size).max().orElse(0);
        for (int size = longest; size > 1; size--) {
            for (NavigableSet<Integer> list : List.copyOf(counts.keySet())) {
                if (list.size() == size && counts.getOrDefault(list, 0) < FEWEST_ALIKE) {
                    add(without(list, mostSupported(list)), take(list, FEWEST_ALIKE));
                }
            }
        }
    }

    private void leaveNobodyCertain() {
        for (int i = 0; i < supporters.length; i++) {
            int proposal = i;
            NavigableSet<Integer> alone = new TreeSet<>(Set.of(proposal));
            if (supporters[i] == 0 || counts.containsKey(alone)) continue;
            counts.keySet().stream()
                    .filter(list -> list.contains(proposal))
                    .max(Comparator.comparingInt((NavigableSet<Integer> list) -> counts.getOrDefault(list, 0))
                            .thenComparing(BY_CONTENT))
                    .ifPresent(list -> {
                        // What is left must still be shared.
                        int all = counts.getOrDefault(list, 0);
                        add(alone, take(list, all > FEWEST_ALIKE ? 1 : all));
                    });
        }
    }

    private int mostSupported(NavigableSet<Integer> list) {
        return list.stream()
                .max(Comparator.comparingInt((Integer i) -> supporters[i]).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private void add(NavigableSet<Integer> list, int people) {
        counts.merge(list, people, Integer::sum);
    }

    /** At most so many people cast this list no more. */
    private int take(NavigableSet<Integer> list, int most) {
        int all = counts.getOrDefault(list, 0);
        int taken = Math.min(all, most);
        if (taken == all) counts.remove(list);
        else counts.put(list, all - taken);
        return taken;
    }

    private static NavigableSet<Integer> without(NavigableSet<Integer> list, int proposal) {
        NavigableSet<Integer> rest = new TreeSet<>(list);
        rest.remove(proposal);
        return rest;
    }

    private List<NavigableSet<Integer>> list() {
        List<NavigableSet<Integer>> all = new ArrayList<>();
        counts.forEach((list, people) -> {
            for (int i = 0; i < people; i++) all.add(list);
        });
        return all;
    }
}
