package org.patientforum.moderation;

import java.util.Optional;
import org.patientforum.posting.PostState;

/** What a moderator does with a reported post. */
public enum DecisionAction {
    LEAVE(null),
    HIDE(PostState.HIDDEN),
    RESTORE(PostState.VISIBLE),
    DELETE(PostState.DELETED),
    /** Private information was taken out of a post. */
    REDACT(null),
    /** A post that waited is published. */
    PUBLISH(null),
    /** A post that waited is not published. */
    REFUSE(null);

    private final PostState becomes;

    DecisionAction(PostState becomes) {
        this.becomes = becomes;
    }

    /** Whether it takes something from the author, who then hears on what it rests and may appeal. */
    public boolean takesAway() {
        return this == HIDE || this == DELETE || this == REDACT;
    }

    /** Whether its author may have somebody else look at it again. */
    public boolean appealable() {
        return takesAway() || this == REFUSE;
    }

    /** Whether it cannot be undone, and so needs a second person. */
    public boolean forGood() {
        return this == DELETE;
    }

    /** What the post becomes; empty if it stays as it is. */
    public Optional<PostState> becomes() {
        return Optional.ofNullable(becomes);
    }
}
