package org.patientforum.moderation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;

/**
 * How what a case is about stands now. This table alone says what can be decided: the service refuses everything else, and pages
 * offer nothing else. What waits for staff is published or refused where staff read it, so it is never left as it is: its case
 * would be closed, and its author told that there is nothing to do.
 */
public enum Standing {
    /** A discussion, a member or a message: only a post can change its state. */
    NO_POST(DecisionAction.LEAVE),
    VISIBLE(DecisionAction.LEAVE, DecisionAction.HIDE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** Everybody sees the post, and a change of it waits. */
    VISIBLE_CHANGE_WAITS(DecisionAction.HIDE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** The post itself waits. */
    HELD(DecisionAction.DELETE),
    HIDDEN(DecisionAction.LEAVE, DecisionAction.RESTORE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** The post was hidden while a change of it waited. */
    HIDDEN_CHANGE_WAITS(DecisionAction.RESTORE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** Its text is still there for staff, so it can be deleted. */
    WITHDRAWN(DecisionAction.LEAVE, DecisionAction.DELETE),
    DELETED(DecisionAction.LEAVE);

    private final Set<DecisionAction> fitting;

    Standing(DecisionAction... fitting) {
        this.fitting = Collections.unmodifiableSet(EnumSet.copyOf(List.of(fitting)));
    }

    /**
     * How a target stands.
     *
     * @param post the state of the post that it is; of anything else not looked at
     * @param waits whether the post, or a change of it, waits for staff
     */
    public static Standing of(ReportTarget.Kind target, PostState post, boolean waits) {
        if (target != ReportTarget.Kind.POST) {
            return NO_POST;
        }
        return switch (post) {
            case VISIBLE -> waits ? VISIBLE_CHANGE_WAITS : VISIBLE;
            case HIDDEN -> waits ? HIDDEN_CHANGE_WAITS : HIDDEN;
            case HELD -> HELD;
            case WITHDRAWN -> WITHDRAWN;
            case DELETED -> DELETED;
        };
    }

    /** Whether this can be decided. */
    public boolean fits(DecisionAction action) {
        return fitting.contains(action);
    }

    /** Whether the post, or a change of it, waits until staff publish or refuse it. */
    public boolean waits() {
        return this == VISIBLE_CHANGE_WAITS || this == HELD || this == HIDDEN_CHANGE_WAITS;
    }

    /** What the page of a case offers; private information is taken out on the page of the post. */
    public Set<DecisionAction> offered() {
        EnumSet<DecisionAction> offered = EnumSet.copyOf(fitting);
        offered.remove(DecisionAction.REDACT);
        return offered;
    }

    /** Throws DecisionRefused if this cannot be decided. */
    public void require(DecisionAction action) {
        DecisionRefused.unless(fits(action), waits() ? "postWaits" : "actionUnfit");
    }

    /** The states of posts about which this may be decided, whatever waits. */
    public static List<PostState> statesFor(DecisionAction action) {
        return Arrays.stream(PostState.values())
                .filter(state -> of(ReportTarget.Kind.POST, state, false).fits(action))
                .toList();
    }
}
