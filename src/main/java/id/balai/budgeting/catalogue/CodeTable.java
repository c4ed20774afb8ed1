package id.balai.budgeting.catalogue;

import id.balai.budgeting.catalogue.CodeList.Entry;
import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.Heading;
import id.balai.budgeting.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's tables of accounts and of funds: one column a level with a number in it, so that 5, 1, 2 is
 * {@code 5.1.02}. Where sums are made by prefix, a parent must stand above its children or be known already; the
 * ministry's list of funds itself has a child without one.
 */
class CodeTable implements OfficialTable {
    private static final List<String> BELOW =
            List.of("Kelompok", "Jenis", "Objek", "Rincian Objek", "Sub Rincian Objek");
    private static final String NAME = "Uraian Akun";
    private static final String NOTE = "Keterangan";

    private final String name;
    private final List<String> levels;
    private final CodeList list;
    private final Function<List<Integer>, String> code;
    private final boolean rooted;

    /**
     * @param firstLevel the heading of the first level
     * @param rooted whether a code without its parent is refused
     * @param code makes the code of the numbers; throws IllegalArgumentException where there can be none
     */
    CodeTable(String name, String firstLevel, CodeList list, boolean rooted, Function<List<Integer>, String> code) {
        this.name = name;
        this.levels = Stream.concat(Stream.of(firstLevel), BELOW.stream()).toList();
        this.list = list;
        this.rooted = rooted;
        this.code = code;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Heading> headings() {
        return Stream.of(levels.stream().map(Heading::needed), Stream.of(Heading.needed(NAME), Heading.known(NOTE)))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public Intake open() {
        return new CodeIntake(list.official());
    }

    private final class CodeIntake implements Intake {
        private final Map<String, Entry> known;
        private final Map<String, Integer> rowOf = new HashMap<>();
        private final Map<String, Entry> news = new LinkedHashMap<>();

        CodeIntake(Map<String, Entry> known) {
            this.known = known;
        }

        @Override
        public Verdict take(SheetRow row) {
            Entry entry = new Entry(codeOf(row), row.required(NAME), row.text(NOTE));
            Integer former = rowOf.get(entry.code());
            if (former != null) {
                throw new CellRefused("", "Kode " + entry.code() + " sudah ada di baris " + former + ".");
            }
            checkParent(entry.code());
            rowOf.put(entry.code(), row.number());
            Entry before = known.get(entry.code());
            if (entry.equals(before)) return Verdict.UNCHANGED;
            news.put(entry.code(), entry);
            return before == null ? Verdict.ADDED : Verdict.CHANGED;
        }

        private void checkParent(String child) {
            int dot = child.lastIndexOf('.');
            String parent = dot < 0 ? "" : child.substring(0, dot);
            if (!rooted || parent.isEmpty() || rowOf.containsKey(parent) || known.containsKey(parent)) return;
            throw new CellRefused("", "Induknya, " + parent + ", belum ada di daftar.");
        }

        @Override
        public void save(@Nullable String sha256) {
            list.save(news.values());
        }
    }

    private String codeOf(SheetRow row) {
        List<Integer> numbers = new ArrayList<>();
        boolean ended = false;
        for (String level : levels) {
            Optional<BigDecimal> number = row.number(level);
            if (number.isEmpty()) {
                ended = true;
            } else if (ended) {
                throw new CellRefused(level, "Tingkat di sebelah kirinya kosong. Bila selnya digabung, pisahkan dulu.");
            } else {
                numbers.add(whole(level, number.get()));
            }
        }
        if (numbers.isEmpty()) throw new CellRefused(levels.getFirst(), "Isi sel ini.");
        try {
            return code.apply(numbers);
        } catch (IllegalArgumentException e) {
            throw new CellRefused(levels.getFirst(), "Angka " + numbers + " bukan kode yang mungkin di sini.");
        }
    }

    private static int whole(String level, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new CellRefused(level, "Tulis bilangan bulat.");
        }
    }
}
