package org.patientforum.web.console.export;

import java.util.List;
import java.util.function.Function;
import org.patientforum.web.identity.SignedIn;

/**
 * A table that staff take out.
 *
 * @param name in its address
 * @param administrators whether only they see it, and no moderator
 * @param source its rows, as its page filters them
 */
public record StaffTable<T>(
        String name, boolean administrators, Columns<T> shown, Function<Filter, ExportedTable.Rows> source)
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
