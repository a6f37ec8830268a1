package org.patientforum.integration.authorisation;

import jakarta.ejb.AccessLocalException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.patientforum.groups.GroupService;
import org.patientforum.integration.Rows;

/** What all scenarios share: groups, and an administrator for the setup. Each scenario has its own members. */
final class SharedFixture {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    static {
        // thousands of calls are denied on purpose; each would log a stack trace of a hundred lines
        CONTAINER.setFilter(entry -> !(entry.getThrown() instanceof AccessLocalException));
    }

    private final Rows rows;
    private final Callers callers;
    private final long administrator;
    private final long group;
    private final long otherGroup;
    private final long holdingGroup;
    private final long emptyGroup;

    SharedFixture(Rows rows, Callers callers) {
        this.rows = rows;
        this.callers = callers;
        administrator = member("ADMINISTRATOR");
        group = newGroup();
        otherGroup = newGroup();
        holdingGroup = newGroup();
        emptyGroup = newGroup();
        callers.call(Caller.ADMINISTRATOR, () -> {
            Services.get(GroupService.class).hold(administrator, holdingGroup, true);
            return null;
        });
    }

    /** Creates a member with this role who has agreed to the terms. */
    long member(String role) {
        long id = NEXT.incrementAndGet();
        try {
            rows.member(id, "table " + Long.toString(id, Character.MAX_RADIX), role);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Makes the member a moderator of the groups that the objects are in, or of an empty group. */
    void appointModerator(long member, boolean ofObjects) {
        List<Long> groups = ofObjects ? List.of(group, otherGroup, holdingGroup) : List.of(emptyGroup);
        for (long moderated : groups) {
            change(
                    "insert into group_moderator (id, group_id, member_id, chosen_by, chosen_at) values (" + nextId()
                            + ", " + moderated + ", ?, " + administrator + ", current_timestamp)",
                    member);
        }
    }

    /** Creates an empty group. */
    long newGroup() {
        long id = NEXT.incrementAndGet();
        try {
            rows.group(id, "table " + Long.toString(id, Character.MAX_RADIX));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Returns an unused id. */
    long nextId() {
        return NEXT.incrementAndGet();
    }

    /** Changes rows in a way that no service offers; the statement has one parameter, a number. */
    void change(String statement, long id) {
        try {
            rows.change(statement, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a unique text. */
    static String unique() {
        return "table " + NEXT.incrementAndGet();
    }

    Callers callers() {
        return callers;
    }

    /** An administrator who is not one of the callers. */
    long administrator() {
        return administrator;
    }

    long group() {
        return group;
    }

    long otherGroup() {
        return otherGroup;
    }

    /** A group whose posts are held for review. */
    long holdingGroup() {
        return holdingGroup;
    }
}
