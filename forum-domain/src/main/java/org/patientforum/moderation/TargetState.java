package org.patientforum.moderation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;

/**
 * The state of a case's target, which determines the actions that staff can decide. Services reject all other actions,
 * and pages do not offer them. Held posts and held changes are published or rejected in the review queue. LEAVE is
 * therefore not allowed for them: it would close the case and tell the author that nothing needs to be done.
 */
public enum TargetState {
    /** A discussion, a member or a message. Only posts change their state. */
    NO_POST(DecisionAction.LEAVE),
    VISIBLE(DecisionAction.LEAVE, DecisionAction.HIDE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** The post is visible, and a change of it is held for review. */
    VISIBLE_WITH_HELD_CHANGE(DecisionAction.HIDE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** The post is held for review. */
    HELD(DecisionAction.DELETE),
    HIDDEN(DecisionAction.LEAVE, DecisionAction.RESTORE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** The post was hidden while a change of it was held for review. */
    HIDDEN_WITH_HELD_CHANGE(DecisionAction.RESTORE, DecisionAction.DELETE, DecisionAction.REDACT),
    /** Staff can still read the text, so they can delete it. */
    WITHDRAWN(DecisionAction.LEAVE, DecisionAction.DELETE),
    DELETED(DecisionAction.LEAVE);

    private final Set<DecisionAction> allowed;

    TargetState(DecisionAction... allowed) {
        this.allowed = Collections.unmodifiableSet(EnumSet.copyOf(List.of(allowed)));
    }

    /**
     * Determines the state of a target.
     *
     * @param postState state of the post; ignored for other kinds of target
     * @param held whether the post, or a change of it, is held for review
     */
    public static TargetState of(ReportTarget.Kind target, PostState postState, boolean held) {
        if (target != ReportTarget.Kind.POST) {
            return NO_POST;
        }
        return switch (postState) {
            case VISIBLE -> held ? VISIBLE_WITH_HELD_CHANGE : VISIBLE;
            case HIDDEN -> held ? HIDDEN_WITH_HELD_CHANGE : HIDDEN;
            case HELD -> HELD;
            case WITHDRAWN -> WITHDRAWN;
            case DELETED -> DELETED;
        };
    }

    /** Whether staff can decide this action. */
    public boolean allows(DecisionAction action) {
        return allowed.contains(action);
    }

    /** Whether the post, or a change of it, is held until staff publish or reject it. */
    public boolean held() {
        return this == VISIBLE_WITH_HELD_CHANGE || this == HELD || this == HIDDEN_WITH_HELD_CHANGE;
    }

    /** The actions offered on the page of a case. Redaction is missing because the page of the post offers it. */
    public Set<DecisionAction> offeredActions() {
        EnumSet<DecisionAction> offered = EnumSet.copyOf(allowed);
        offered.remove(DecisionAction.REDACT);
        return offered;
    }

    /** Throws DecisionRefused if the action is not allowed. */
    public void require(DecisionAction action) {
        DecisionRefused.require(allows(action), held() ? "postWaits" : "actionUnfit");
    }

    /** The post states in which the action is allowed, disregarding held changes. */
    public static List<PostState> statesFor(DecisionAction action) {
        return Arrays.stream(PostState.values())
                .filter(state -> of(ReportTarget.Kind.POST, state, false).allows(action))
                .toList();
    }
}
