package org.patientforum.web.console.export;

import java.util.List;
import java.util.function.Function;
import org.patientforum.web.identity.SignedIn;

/**
 * A table that staff can export.
 *
 * @param name the name in the URL
 * @param administratorsOnly whether moderators may not export it
 * @param source returns the rows that match a filter
 */
public record StaffTable<T>(
        String name,
        boolean administratorsOnly,
        Columns<T> columnList,
        Function<ExportFilter, ExportedTable.Rows> source)
        implements ExportedTable {

    @Override
    public boolean allowed(SignedIn reader) {
        return administratorsOnly ? reader.administrator() : reader.moderator();
    }

    @Override
    public List<String> columns() {
        return columnList.names();
    }

    @Override
    public Rows rows(ExportFilter filter) {
        return source.apply(filter);
    }
}
