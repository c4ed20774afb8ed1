package id.balai.budgeting.price.book;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every book is decided on in the log. */
@Component
class BookSubject implements LedgerSubject {
    @Override
    public String kind() {
        return DraftingBook.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, state FROM budgeting_price_book";
    }

    @Override
    public Optional<String> path(UUID object) {
        return Optional.of("/anggaran/harga/buku/" + object);
    }
}
