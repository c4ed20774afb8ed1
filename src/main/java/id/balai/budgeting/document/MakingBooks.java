package id.balai.budgeting.document;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.database.Cities;
import id.balai.document.FileStore;
import id.balai.document.Press;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes what was asked for, one document at a time with a rest after each. What was begun when the program ended is
 * begun again by whoever comes next; what is done stays done.
 */
@Component
class MakingBooks {
    /** It rests half as long as it worked, so that many documents take two thirds of one processor at most. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(MakingBooks.class);

    private final Books books;
    private final BudgetVersions versions;
    private final Papers papers;
    private final BookFiles printing;
    private final FileStore files;

    MakingBooks(Books books, BudgetVersions versions, Papers papers, BookFiles printing, FileStore files) {
        this.books = books;
        this.versions = versions;
        this.papers = papers;
        this.printing = printing;
        this.files = files;
    }

    /** When it is done, in every city. */
    @Component
    static class EveryFewSeconds {
        private final Cities cities;
        private final MakingBooks making;

        EveryFewSeconds(Cities cities, MakingBooks making) {
            this.cities = cities;
            this.making = making;
        }

        @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT15S")
        void make() {
            cities.inEachOpen("making documents", () -> {
                long begun = System.nanoTime();
                while (making.makeOne()) {
                    LockSupport.parkNanos(Math.min((System.nanoTime() - begun) / 2, LONGEST_REST.toNanos()));
                    begun = System.nanoTime();
                }
            });
        }
    }

    /** Makes everything that waits in the current city. */
    void makeAll() {
        while (makeOne())
            ;
    }

    /** @return whether there was one to make */
    boolean makeOne() {
        Optional<Book> next = books.take();
        if (next.isEmpty()) return false;
        Book book = next.get();
        try {
            BudgetVersion version = versions.get(book.version());
            Paper paper = papers.of(version, book.kind(), book.agency());
            Press.Printed printed = printing.pdf(paper);
            byte[] pdf = printed.pdf();
            books.finish(book, files.put(pdf), files.put(BookFiles.xlsx(paper)), printed.pages(), pdf.length);
        } catch (RuntimeException e) {
            LOG.error("{} of {} in version {} was not made", book.kind(), book.agency(), book.version(), e);
            books.fail(book);
        }
        return true;
    }
}
