package id.balai.budgeting.price;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.sheet.Heading;
import java.util.List;
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

    public OfficialTable into(PriceBookOf book) {
        return new OfficialTable() {
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
                return new PriceIntake(book, store, accounts.codes());
            }
        };
    }
}
