package id.balai.budgeting.ceiling;

import static id.balai.web.Text.t;

import id.balai.budgeting.rka.Pot;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedRupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ceilings pasted from a spreadsheet: in each row the code of an agency, the code of a sub kegiatan and an amount, in
 * whatever columns they stand.
 *
 * @param taken what was understood, in order
 * @param wrong what was not, with its row
 */
public record TypedCeilings(Map<Pot, Rupiah> taken, List<Wrong> wrong) {
    private static final int MOST_ROWS = 5_000;

    /** @param row counted from 1 */
    public record Wrong(int row, String text, String why) {}

    static TypedCeilings read(FiscalYear year, String pasted) {
        Map<Pot, Rupiah> taken = new LinkedHashMap<>();
        List<Wrong> wrong = new ArrayList<>();
        String[] rows = pasted.strip().split("\\R", MOST_ROWS + 1);
        for (int i = 0; i < rows.length; i++) {
            if (i >= MOST_ROWS) {
                wrong.add(new Wrong(i + 1, "", t("budgeting.paste.many", MOST_ROWS)));
                break;
            }
            String why = rows[i].isBlank() ? null : read(year, rows[i].split("\t|;", -1), i == 0, taken);
            if (why != null) wrong.add(new Wrong(i + 1, rows[i], why));
        }
        return new TypedCeilings(taken, wrong);
    }

    /** What is wrong with the row, or null. */
    private static @Nullable String read(FiscalYear year, String[] cells, boolean head, Map<Pot, Rupiah> taken) {
        Optional<AgencyCode> agency = first(cells, AgencyCode::new);
        Optional<NomenclatureCode> sub = first(cells, NomenclatureCode::new).filter(NomenclatureCode::isSubKegiatan);
        if (head && agency.isEmpty() && sub.isEmpty()) return null;
        if (agency.isEmpty()) return t("budgeting.pagu.paste.agency");
        if (sub.isEmpty()) return t("budgeting.pagu.paste.sub");
        Optional<Rupiah> amount = last(cells);
        if (amount.isEmpty()) return t("budgeting.paste.amount");
        boolean again = taken.putIfAbsent(new Pot(year, agency.get(), sub.get()), amount.get()) != null;
        return again ? t("budgeting.pagu.paste.twice") : null;
    }

    private static <T> Optional<T> first(String[] cells, Function<String, T> code) {
        for (String cell : cells) {
            try {
                return Optional.of(code.apply(cell.strip()));
            } catch (IllegalArgumentException e) {
                // Another column.
            }
        }
        return Optional.empty();
    }

    private static Optional<Rupiah> last(String[] cells) {
        for (int i = cells.length - 1; i >= 0; i--) {
            Optional<Rupiah> amount = TypedRupiah.find(cells[i]);
            if (amount.isPresent()) return amount;
        }
        return Optional.empty();
    }
}
