package org.patientforum.web.console.export;

import java.util.List;
import org.patientforum.web.identity.SignedIn;

/** A table of the console that staff can export. Each CDI bean of this type is offered by {@link ExportServlet}. */
public interface ExportedTable {

    /** Returns the name in the URL, such as {@code members}. */
    String name();

    /** Returns whether the reader may view the table in the console. */
    default boolean allowed(SignedIn reader) {
        return reader.moderator();
    }

    /** Returns the column names. */
    List<String> columns();

    /** Returns the rows that match the filter, for use by one thread. */
    Rows rows(ExportFilter filter);

    /** Returns the rows in batches. */
    @FunctionalInterface
    interface Rows {

        /** Returns the next batch, at most some thousands of rows with one value per column; empty at the end. */
        List<List<Object>> next();
    }
}
