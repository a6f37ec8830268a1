package org.patientforum.moderation;

import java.util.Optional;
import org.patientforum.posting.PostState;

/** What a moderator decides about a post. */
public enum DecisionAction {
    LEAVE(null),
    HIDE(PostState.HIDDEN),
    RESTORE(PostState.VISIBLE),
    DELETE(PostState.DELETED),
    /** Staff removed private information from the text. */
    REDACT(null),
    /** A held post is published. */
    PUBLISH(null),
    /** A held post is rejected. */
    REFUSE(null);

    private final PostState resultingState;

    DecisionAction(PostState resultingState) {
        this.resultingState = resultingState;
    }

    /**
     * Whether the action restricts the author's post. The author then receives a statement of reasons and may appeal.
     */
    public boolean restrictive() {
        return this == HIDE || this == DELETE || this == REDACT;
    }

    /** Whether the author may ask for a review by another person. */
    public boolean appealable() {
        return restrictive() || this == REFUSE;
    }

    /** Whether the action cannot be undone and therefore needs a second person to confirm it. */
    public boolean irreversible() {
        return this == DELETE;
    }

    /** The state of the post after the action; empty if the state does not change. */
    public Optional<PostState> resultingState() {
        return Optional.ofNullable(resultingState);
    }
}
