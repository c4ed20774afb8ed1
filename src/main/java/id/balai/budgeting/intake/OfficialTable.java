package id.balai.budgeting.intake;

import id.balai.budgeting.sheet.Heading;
import java.util.List;

/** A kind of official table and how its rows become ours. */
public interface OfficialTable {
    /** The word for it in {@code bin/balai import WORD} and in the ledger. */
    String name();

    List<Heading> headings();

    /** Begins an import into the current city, inside the transaction that carries it out. */
    Intake open();
}
