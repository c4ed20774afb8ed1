package id.balai.budgeting.rka;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many lines of an agency at once, added and changed, as a spreadsheet has them: all of them, or none. */
@Service
@Transactional
public class WritingMany {
    private final BudgetLines lines;
    private final Ceilings ceilings;
    private final LineGates gates;
    private final WritingLine writing;
    private final Ledger ledger;
    private final DataVersion version;

    WritingMany(
            BudgetLines lines,
            Ceilings ceilings,
            LineGates gates,
            WritingLine writing,
            Ledger ledger,
            DataVersion version) {
        this.lines = lines;
        this.ceilings = ceilings;
        this.gates = gates;
        this.writing = writing;
        this.ledger = ledger;
        this.version = version;
    }

    /**
     * A line that is to be so.
     *
     * @param before as it stood when it was read; null for a new one
     */
    public record Wanted(Pot pot, @Nullable BudgetLine before, LineContent content) {
        Rupiah more() {
            return before == null ? content.amount() : content.amount().minus(before.amount());
        }
    }

    /**
     * What would be refused, by place in the list, so that everything can be mended at once; nothing is saved.
     *
     * @throws RefusedLine when lines may not be written today at all
     * @throws id.balai.web.NotFound when this person may not write for one of the agencies
     */
    public Map<Integer, LineRefused> refusals(List<Wanted> wanted, Actor planner) {
        requireOpen(wanted, planner);
        Map<Integer, LineRefused> refused = new TreeMap<>();
        List<Optional<LineRefused>> answers = gates.ask(wanted.stream()
                .map(line -> new LineGates.Asked(
                        line.pot, line.content, Optional.ofNullable(line.before).map(BudgetLine::content)))
                .toList());
        for (int i = 0; i < answers.size(); i++) {
            int place = i;
            answers.get(i).ifPresent(refusal -> refused.put(place, refusal));
        }
        askForRoom(wanted, refused);
        return refused;
    }

    /**
     * @param reason why, in the planner's words, or empty
     * @return the lines as they are now
     * @throws RefusedLine when one of them is refused; then none is saved
     */
    public List<BudgetLine> run(List<Wanted> wanted, String reason, Actor planner) {
        Map<Integer, LineRefused> refused = refusals(wanted, planner);
        if (!refused.isEmpty()) {
            throw new RefusedLine(refused.values().iterator().next());
        }
        List<BudgetLine> saved = save(wanted, planner, reason);
        for (WritingLine.YearOfAgency rka : agencies(wanted)) {
            if (!writing.requireOpen(rka, planner).isShiftOnly()) continue;
            wanted.stream()
                    .map(Wanted::pot)
                    .filter(pot -> pot.year().equals(rka.year()))
                    .distinct()
                    .forEach(writing::requireWithinShift);
        }
        version.changed();
        return saved;
    }

    /** What costs less first, so that the ceiling holds after every row. */
    private List<BudgetLine> save(List<Wanted> wanted, Actor planner, String reason) {
        List<Wanted> ordered = wanted.stream()
                .sorted(Comparator.comparing(line -> !line.more().isNegative()))
                .toList();
        List<BudgetLine> changed = new ArrayList<>();
        List<BudgetLine> added = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        int fresh = (int) ordered.stream().filter(line -> line.before == null).count();
        List<Pot> pots = wanted.stream().map(Wanted::pot).toList();
        Iterator<Long> numbers =
                lines.nextNumbers(fresh, planner.person(), pots).iterator();
        for (Wanted line : ordered) {
            BudgetLine before = line.before;
            BudgetLine after = before == null
                    ? new BudgetLine(Ids.next(), numbers.next(), line.pot, line.content, null, false, 1)
                    : before.change(line.content);
            (before == null ? added : changed).add(after);
            decisions.add(WritingLine.decision(after, before == null ? null : before.amount(), planner, reason));
        }
        if (!changed.isEmpty() && !lines.save(changed, planner.displayName())) {
            throw new RefusedLine(new LineRefused.ChangedMeanwhile());
        }
        if (!added.isEmpty()) lines.add(added, planner.displayName());
        ledger.append(decisions);
        changed.addAll(added);
        return changed;
    }

    private void requireOpen(List<Wanted> wanted, Actor planner) {
        agencies(wanted).forEach(rka -> writing.requireOpen(rka, planner));
    }

    private static Set<WritingLine.YearOfAgency> agencies(List<Wanted> wanted) {
        return wanted.stream()
                .map(line -> new WritingLine.YearOfAgency(line.pot.year(), line.pot.agency()))
                .collect(Collectors.toSet());
    }

    /** Whether each ceiling holds all that is wanted under it; what makes it burst, in the order of the list, is told. */
    private void askForRoom(List<Wanted> wanted, Map<Integer, LineRefused> refused) {
        Map<Pot, Rupiah> room = new HashMap<>();
        ceilings.lock(wanted.stream().map(Wanted::pot).collect(Collectors.toSet()))
                .forEach((pot, ceiling) -> room.put(pot, ceiling.room()));
        List<Integer> places = IntStream.range(0, wanted.size())
                .filter(i -> !refused.containsKey(i))
                .boxed()
                .sorted(Comparator.comparing(i -> !wanted.get(i).more().isNegative()))
                .toList();
        for (int place : places) {
            Wanted line = wanted.get(place);
            Rupiah left = room.get(line.pot);
            if (left == null) {
                refused.put(place, new LineRefused.NoCeiling());
            } else if (line.more().exceeds(left) && !line.more().isNegative()) {
                Rupiah before = line.content.amount().minus(line.more());
                refused.put(place, new LineRefused.OverCeiling(line.content.amount(), left.plus(before)));
            } else {
                room.put(line.pot, left.minus(line.more()));
            }
        }
    }
}
