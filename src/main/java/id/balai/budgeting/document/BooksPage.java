package id.balai.budgeting.document;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a version.
 *
 * @param kind the kind that is shown
 * @param rows one of the city, or one for each agency
 * @param live whether something is under way, and the page asks again by itself
 */
public record BooksPage(
        BudgetVersion version, BookKind kind, String kindName, List<Link> tabs, List<Row> rows, boolean live) {
    /** @param book null while nobody asked for it */
    public record Row(String agency, String name, @Nullable Book book) {
        public boolean isDone() {
            return book != null && book.isDone();
        }

        public boolean isUnderWay() {
            return book != null && book.isUnderWay();
        }

        public boolean isAskable() {
            return book == null || book.state() == Book.State.FAILED;
        }
    }

    public String path() {
        return version.path() + "/dokumen/" + kind.word();
    }

    public String file(Row row, String ending) {
        return path() + "." + ending + (row.agency().isEmpty() ? "" : "?skpd=" + row.agency());
    }

    public long done() {
        return rows.stream().filter(Row::isDone).count();
    }

    public boolean isAskable() {
        return rows.stream().anyMatch(Row::isAskable);
    }

    public List<Choice> choices() {
        return rows.stream()
                .filter(Row::isAskable)
                .map(r -> Choice.of(r.agency(), r.name()))
                .toList();
    }
}
