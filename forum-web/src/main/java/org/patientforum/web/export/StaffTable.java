package org.patientforum.web.export;

import java.util.List;
import java.util.function.Function;
import org.patientforum.web.security.SignedIn;

/**
 * A table of the console's own.
 *
 * @param administrators whether only they see it
 */
record StaffTable<T>(String name, boolean administrators, Columns<T> shown, Function<Filter, ExportedTable.Rows> source)
        implements ExportedTable {

    @Override
    public boolean allowed(SignedIn reader) {
        return administrators ? reader.administrator() : reader.moderator();
    }

    @Override
    public List<String> columns() {
        return shown.names();
    }

    @Override
    public Rows rows(Filter filter) {
        return source.apply(filter);
    }
}
