package org.patientforum.web.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.patientforum.shared.ForumException;
import org.patientforum.web.errors.ErrorText;

/** The rows ticked in a list, each with the version shown: checkboxes named "post" with values of the form id:version, such as 108:3. */
@Dependent
public class RowSelection implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ErrorText errors;

    /** An action on one row. */
    @FunctionalInterface
    public interface RowAction {
        void apply(long id, int version);
    }

    /**
     * The result of an action on all selected rows.
     *
     * @param done the number of rows on which the action succeeded
     * @param skipped the number of rows on which it was refused
     * @param reason why the first skipped row was refused; empty if none was
     */
    public record Outcome(int done, int skipped, String reason) {}

    /** Returns whether the row is selected in this version. */
    public boolean contains(long id, int version) {
        return ticked().contains(id + ":" + version);
    }

    /** Returns the versions of the selected rows, by id. */
    public Map<Long, Integer> versions() {
        Map<Long, Integer> versions = new TreeMap<>();
        for (String row : ticked()) {
            String[] parts = row.split(":");
            versions.put(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }
        return versions;
    }

    /** Returns whether no row is selected. */
    public boolean isEmpty() {
        return ticked().isEmpty();
    }

    /** Applies the action to each selected row in a transaction of its own: a refused row does not stop the others. */
    public Outcome forEach(RowAction action) {
        int done = 0;
        int skipped = 0;
        String reason = "";
        for (String row : ticked()) {
            String[] parts = row.split(":");
            try {
                action.apply(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
                done++;
            } catch (ForumException broken) {
                skipped++;
                reason = reason.isEmpty() ? errors.of(broken) : reason;
            }
        }
        return new Outcome(done, skipped, reason);
    }

    private static List<String> ticked() {
        String[] values = Faces.getRequestParameterValues("post");
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,18}:\\d{1,9}"))
                        .toList();
    }
}
