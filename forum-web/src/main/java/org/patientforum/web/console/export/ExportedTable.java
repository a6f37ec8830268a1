package org.patientforum.web.console.export;

import java.util.List;
import org.patientforum.web.identity.SignedIn;

/** A table of the console that can be taken out of the forum. To add one, write a bean of this type. */
public interface ExportedTable {

    /** Its name in the address, such as {@code members}. */
    String name();

    /** Whether the reader sees the table in the console. */
    default boolean allowed(SignedIn reader) {
        return reader.moderator();
    }

    /** The names of the columns, for people and programs. */
    List<String> columns();

    /** The rows for the filter in the address, from the first one on. Asked for by one thread. */
    Rows rows(Filter filter);

    /** Hands out the rows in batches. */
    @FunctionalInterface
    interface Rows {

        /** The next rows, at most some thousands, each with a value for each column; empty at the end. */
        List<List<Object>> next();
    }
}
