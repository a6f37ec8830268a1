package org.patientforum.web.console.groups;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.patientforum.groups.GroupColumn;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.web.identity.SignedIn;

/** The page /console/groups: all groups in display order. */
@Named("consoleGroups")
@ViewScoped
public class GroupsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GroupService groups;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private ConsoleTable<GroupRow, GroupColumn> rows;

    /** Prepares the table. */
    public void load() {
        rows = ConsoleTable.ofAll(GroupColumn.class, new ConsoleTable.WholeList<>() {
            @Override
            public List<GroupRow> all() {
                return groups.all();
            }

            @Override
            public Comparator<GroupRow> by(GroupColumn column) {
                return column.comparator();
            }
        });
    }

    /** Moves a group one place up. */
    public void up(long groupId) {
        move(groupId, -1);
    }

    /** Moves a group one place down. */
    public void down(long groupId) {
        move(groupId, 1);
    }

    private void move(long groupId, int offset) {
        List<Long> order =
                new ArrayList<>(groups.all().stream().map(GroupRow::id).toList());
        int from = order.indexOf(groupId);
        int to = from + offset;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            action.runAndRedirect(() -> groups.order(signedIn.id(), order), "console/groups", "group.moved");
        }
    }

    /** Whether there is no group yet. */
    public boolean isNone() {
        return groups.all().isEmpty();
    }

    public ConsoleTable<GroupRow, GroupColumn> getRows() {
        return rows;
    }
}
