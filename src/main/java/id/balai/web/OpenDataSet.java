package id.balai.web;

import java.io.IOException;
import java.io.Writer;

/** A public table, for {@code /data} and its DCAT catalogue. */
public interface OpenDataSet {
    /** Stable name in addresses: {@code /data/NAME.csv}. */
    String name();

    String titleKey();

    String aboutKey();

    /** Writes the table as CSV (RFC 4180, UTF-8) row by row, header first. */
    void write(Writer out) throws IOException;
}
