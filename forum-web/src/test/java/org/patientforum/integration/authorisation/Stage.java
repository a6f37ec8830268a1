package org.patientforum.integration.authorisation;

import jakarta.ejb.AccessLocalException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.patientforum.groups.GroupService;
import org.patientforum.integration.Rows;

/** What all scenes share: groups, and an administrator who makes what members cannot. Each scene has members of its own. */
final class Stage {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    static {
        // thousands of calls are refused here on purpose, and each would log a stack trace of a hundred lines
        CONTAINER.setFilter(entry -> !(entry.getThrown() instanceof AccessLocalException));
    }

    private final Rows rows;
    private final Callers callers;
    private final long director;
    private final long group;
    private final long otherGroup;
    private final long holding;
    private final long nothingIn;

    Stage(Rows rows, Callers callers) {
        this.rows = rows;
        this.callers = callers;
        director = member("ADMINISTRATOR");
        group = newGroup();
        otherGroup = newGroup();
        holding = newGroup();
        nothingIn = newGroup();
        callers.call(Caller.ADMINISTRATOR, () -> {
            Services.get(GroupService.class).hold(director, holding, true);
            return null;
        });
    }

    /** A new member of that role, who has agreed to the terms. */
    long member(String role) {
        long id = NEXT.incrementAndGet();
        try {
            rows.member(id, "table " + Long.toString(id, Character.MAX_RADIX), role);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Lets the member look after the groups that things are in, or else after one in which nothing is. */
    void looksAfter(long member, boolean own) {
        List<Long> groups = own ? List.of(group, otherGroup, holding) : List.of(nothingIn);
        for (long one : groups) {
            change(
                    "insert into group_moderator (id, group_id, member_id, chosen_by, chosen_at) values (" + nextId()
                            + ", " + one + ", ?, " + director + ", current_timestamp)",
                    member);
        }
    }

    /** A new group that nothing is in. */
    long newGroup() {
        long id = NEXT.incrementAndGet();
        try {
            rows.group(id, "table " + Long.toString(id, Character.MAX_RADIX));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** An id that nothing has yet. */
    long nextId() {
        return NEXT.incrementAndGet();
    }

    /** Changes rows that no service of the forum makes so; the statement has one number in it. */
    void change(String statement, long id) {
        try {
            rows.change(statement, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text that nobody else has. */
    static String unique() {
        return "table " + NEXT.incrementAndGet();
    }

    Callers callers() {
        return callers;
    }

    /** An administrator who calls nothing in the table. */
    long director() {
        return director;
    }

    long group() {
        return group;
    }

    long otherGroup() {
        return otherGroup;
    }

    /** A group in which all posts wait for staff. */
    long holding() {
        return holding;
    }
}
