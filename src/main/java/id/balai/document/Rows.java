package id.balai.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the rows of a table go, one after the other: a CSV file or a sheet. The first row is the head. */
public interface Rows {
    /** Null is an empty cell; numbers stay numbers. */
    void row(@Nullable Object... cells) throws IOException;

    /** Writes a whole table. */
    interface Table {
        void writeTo(Rows rows) throws IOException;
    }
}
