package id.balai.budgeting.document;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.database.Cities;
import id.balai.document.FileStore;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes what was asked for, one document at a time and behind everything else. What was begun when the program ended is
 * begun again by whoever comes next; what is done stays done.
 */
@Component
class MakingBooks {
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
    @Profile("!cli")
    static class EveryFewSeconds {
        private final Cities cities;
        private final MakingBooks making;

        EveryFewSeconds(Cities cities, MakingBooks making) {
            this.cities = cities;
            this.making = making;
        }

        @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT15S")
        void make() {
            cities.inEachOpen("making documents", making::makeAll);
        }
    }

    /** Makes everything that waits in the current city, with the lowest priority that the machine has. */
    void makeAll() {
        Thread thread = Thread.currentThread();
        int before = thread.getPriority();
        thread.setPriority(Thread.MIN_PRIORITY);
        try {
            while (makeOne())
                ;
        } finally {
            thread.setPriority(before);
        }
    }

    /** @return whether there was one to make */
    boolean makeOne() {
        Optional<Book> next = books.take();
        if (next.isEmpty()) return false;
        Book book = next.get();
        try {
            BudgetVersion version = versions.get(book.version());
            Paper paper = papers.of(version, book.kind(), book.agency());
            byte[] pdf = printing.pdf(paper);
            books.finish(book, files.put(pdf), files.put(BookFiles.xlsx(paper)), BookFiles.pages(pdf), pdf.length);
        } catch (RuntimeException e) {
            LOG.error("{} of {} in version {} was not made", book.kind(), book.agency(), book.version(), e);
            books.fail(book);
        }
        return true;
    }
}
