package id.balai.budgeting.worksheet;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.rka.BudgetLine;
import id.balai.budgeting.rka.BudgetLines;
import id.balai.budgeting.rka.LineContent;
import id.balai.budgeting.rka.LineFields;
import id.balai.budgeting.rka.LineRefused;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.RefusedLine;
import id.balai.budgeting.rka.TypedLine;
import id.balai.budgeting.rka.WritingMany;
import id.balai.budgeting.worksheet.SheetPlan.Row;
import id.balai.budgeting.worksheet.SheetPlan.Verdict;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows beside the lines that stand and the year's prices, and says of each what would become of it. */
@Component
class PlanningSheet {
    private static final String GENERAL_ALLOCATION = "1.2.01.01.02";
    private static final Set<String> NO = Set.of("tidak", "no", "0", "-", "false");

    private final BudgetLines lines;
    private final StandardPrices prices;
    private final WritingMany writing;

    PlanningSheet(BudgetLines lines, StandardPrices prices, WritingMany writing) {
        this.lines = lines;
        this.prices = prices;
        this.writing = writing;
    }

    /** What rows are read beside. */
    private record Beside(
            FiscalYear year,
            AgencyCode agency,
            String sub,
            Map<String, BudgetLine> standing,
            Map<String, StandardPrice> book,
            Set<String> seen) {}

    /** A row in the making: refused, the same as what stands, or wanted. */
    private record Read(RawRow row, Verdict verdict, WritingMany.@Nullable Wanted wanted, String said) {}

    /**
     * @param sub the sub kegiatan of rows that say none, or empty
     * @throws RefusedLine when lines may not be written today at all
     */
    SheetPlan plan(FiscalYear year, AgencyCode agency, String sub, List<RawRow> rows, Actor planner) {
        Beside beside = new Beside(year, agency, sub, standing(year, agency, rows), book(year, rows), new HashSet<>());
        List<Read> read = rows.stream().map(row -> read(row, beside)).toList();
        List<WritingMany.Wanted> wanted = new ArrayList<>();
        for (Read each : read) {
            if (each.wanted != null) wanted.add(each.wanted);
        }
        Map<Integer, LineRefused> refusals = writing.refusals(wanted, planner);
        List<Row> told = new ArrayList<>();
        int place = 0;
        for (Read each : read) {
            LineRefused refused = each.wanted == null ? null : refusals.get(place++);
            told.add(row(each, refused, beside));
        }
        boolean whole = told.stream().noneMatch(row -> row.verdict() == Verdict.REFUSED);
        return new SheetPlan(told, whole ? wanted : List.of());
    }

    /** By number; none where no row names one. */
    private Map<String, BudgetLine> standing(FiscalYear year, AgencyCode agency, List<RawRow> rows) {
        if (rows.stream().allMatch(row -> row.cell(LineColumn.NUMBER).isBlank())) return Map.of();
        return lines.of(year, agency).stream()
                .collect(Collectors.toMap(line -> String.valueOf(line.number()), line -> line));
    }

    private Map<String, StandardPrice> book(FiscalYear year, List<RawRow> rows) {
        Set<PriceItemCode> items = new HashSet<>();
        for (RawRow row : rows) item(row.cell(LineColumn.ITEM)).ifPresent(items::add);
        return prices.of(items, year).stream()
                .collect(Collectors.toMap(price -> price.item().value(), price -> price));
    }

    private static Optional<PriceItemCode> item(String cell) {
        try {
            return cell.isBlank() ? Optional.empty() : Optional.of(new PriceItemCode(cell.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Read read(RawRow row, Beside beside) {
        if (row.wrong() != null) return refused(row, row.wrong());
        String number = row.cell(LineColumn.NUMBER).strip();
        BudgetLine line = beside.standing.get(number);
        if (!number.isEmpty() && line == null) return refused(row, t("budgeting.sheet.gone", number));
        if (!number.isEmpty() && !beside.seen.add(number)) return refused(row, t("budgeting.sheet.twice", number));
        Optional<Pot> pot = pot(row, line, beside);
        if (pot.isEmpty()) return refused(row, t("budgeting.sheet.sub"));
        if (line != null && !line.pot().equals(pot.get())) return refused(row, t("budgeting.sheet.moved"));
        String code = row.cell(LineColumn.ITEM).strip();
        Optional<StandardPrice> price = Optional.ofNullable(beside.book.get(code));
        if (!code.isEmpty() && price.isEmpty())
            return refused(row, t("budgeting.refused.item", code, beside.year.toString()));
        TypedLine.Read typed = TypedLine.read(fields(row, line, price), price);
        LineContent content = typed.content();
        if (content == null) return refused(row, words(typed));
        return wanted(row, line, new WritingMany.Wanted(pot.get(), line, content));
    }

    private static Read wanted(RawRow row, @Nullable BudgetLine line, WritingMany.Wanted wanted) {
        if (line == null) return new Read(row, Verdict.ADDED, wanted, "");
        if (LineFields.of(line.content()).equals(LineFields.of(wanted.content()))) {
            return new Read(row, Verdict.SAME, null, "");
        }
        String seen = row.cell(LineColumn.VERSION).strip();
        if (!seen.isEmpty() && !seen.equals(String.valueOf(line.version()))) {
            return refused(row, t("budgeting.sheet.meanwhile", String.valueOf(line.number())));
        }
        return new Read(row, Verdict.CHANGED, wanted, "");
    }

    private static Optional<Pot> pot(RawRow row, @Nullable BudgetLine line, Beside beside) {
        String cell = row.cell(LineColumn.SUB).strip();
        if (cell.isEmpty() && line != null) return Optional.of(line.pot());
        try {
            NomenclatureCode code = new NomenclatureCode(cell.isEmpty() ? beside.sub : cell);
            return Optional.of(new Pot(beside.year, beside.agency, code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the row says, over what the line has, over what the item brings. */
    private static Map<String, String> fields(RawRow row, @Nullable BudgetLine line, Optional<StandardPrice> price) {
        Map<String, String> fields = line == null ? new HashMap<>() : LineFields.of(line.content());
        row.cells().forEach((column, cell) -> column.field().ifPresent(field -> fields.put(field, cell.strip())));
        fields.merge("ppn", "0", (typed, none) -> typed.isEmpty() ? none : typed.replace("%", ""));
        fields.merge("dana", GENERAL_ALLOCATION, (typed, usual) -> typed.isEmpty() ? usual : typed);
        String provisional = fields.getOrDefault("sementara", "");
        if (provisional.isEmpty() || NO.contains(provisional.toLowerCase(Locale.ROOT))) fields.remove("sementara");
        price.ifPresent(book -> {
            Map<String, String> own = LineFields.brought(book);
            own.forEach((field, value) ->
                    fields.merge(field, value, (typed, brought) -> typed.isEmpty() ? brought : typed));
        });
        return fields;
    }

    private static String words(TypedLine.Read typed) {
        return typed.errors().byField().entrySet().stream()
                .map(wrong -> LineColumn.ofField(wrong.getKey())
                        .map(column -> column.heading() + ": " + wrong.getValue())
                        .orElse(wrong.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static Read refused(RawRow row, String why) {
        return new Read(row, Verdict.REFUSED, null, why);
    }

    private static Row row(Read read, @Nullable LineRefused refused, Beside beside) {
        WritingMany.Wanted wanted = read.wanted;
        BudgetLine before = beside.standing.get(read.row.cell(LineColumn.NUMBER).strip());
        LineContent content = wanted != null ? wanted.content() : before == null ? null : before.content();
        String about = read.row.cell(LineColumn.ABOUT);
        String named = content == null ? read.row.cell(LineColumn.NAME) : content.name();
        return new Row(
                read.row.number(),
                about.isEmpty() ? named : named.isEmpty() ? about : named + ", " + about,
                refused == null ? read.verdict : Verdict.REFUSED,
                before == null ? null : before.amount(),
                read.verdict == Verdict.SAME && before != null
                        ? before.amount()
                        : wanted == null ? null : wanted.content().amount(),
                content != null && content.provisional(),
                refused == null ? (read.said.isEmpty() ? null : read.said) : new RefusedLine(refused).words());
    }
}
