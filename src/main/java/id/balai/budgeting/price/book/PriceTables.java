package id.balai.budgeting.price.book;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.sheet.Heading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The official form of a price book: one row an item, its accounts in one cell. */
@Component
public class PriceTables {
    static final String GROUP = "KODE KELOMPOK BARANG";
    static final String GROUP_NAME = "URAIAN KELOMPOK BARANG";
    static final String NAME = "URAIAN BARANG";
    static final String SPECIFICATION = "SPESIFIKASI";
    static final String UNIT = "SATUAN";
    static final String PRICE = "HARGA SATUAN";
    static final String ACCOUNTS = "KODE REKENING";
    static final String NOTE = "KETERANGAN";

    private static final List<Heading> HEADINGS = List.of(
            Heading.needed(GROUP),
            Heading.known(GROUP_NAME),
            Heading.needed(NAME),
            Heading.needed(SPECIFICATION),
            Heading.needed(UNIT),
            Heading.needed(PRICE),
            Heading.needed(ACCOUNTS),
            Heading.known(NOTE));

    private final PriceStore store;
    private final Accounts accounts;

    PriceTables(PriceStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    public PriceTable into(PriceBookOf book) {
        return new PriceTable(() -> new PriceIntake(book, store, accounts.codes()));
    }

    /** The form, on its way into one book. */
    public static final class PriceTable implements OfficialTable {
        private final Supplier<PriceIntake> opening;
        private @Nullable PriceIntake intake;

        PriceTable(Supplier<PriceIntake> opening) {
            this.opening = opening;
        }

        @Override
        public String name() {
            return "prices";
        }

        @Override
        public List<Heading> headings() {
            return HEADINGS;
        }

        @Override
        public Intake open() {
            PriceIntake opened = opening.get();
            intake = opened;
            return opened;
        }

        /** The draft that the file became; empty for a trial. */
        public Optional<UUID> drafted() {
            return intake == null ? Optional.empty() : intake.drafted();
        }

        /** What the file would have at another price than something that is the same. */
        public List<SameThings.Spread> spreads() {
            return intake == null ? List.of() : intake.spreads();
        }
    }
}
