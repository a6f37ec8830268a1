package org.patientforum.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;

/** What a moderator does with a reported post. */
public enum Action {
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

    Action(PostState becomes) {
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
    Optional<PostState> becomes() {
        return Optional.ofNullable(becomes);
    }

    /** In which states posts are that can become so. */
    List<PostState> from() {
        return Stream.of(PostState.values())
                .filter(state -> possibleFor(state).contains(this))
                .toList();
    }

    /** What can be done with a target: only a post can change its state so far. */
    public static Set<Action> possibleFor(ReportTarget target, PostState state) {
        return target.kind() == ReportTarget.Kind.POST ? possibleFor(state) : EnumSet.of(LEAVE);
    }

    /** What can be done with a post in this state. */
    public static Set<Action> possibleFor(PostState state) {
        return switch (state) {
            case VISIBLE -> EnumSet.of(LEAVE, HIDE, DELETE);
            case HELD -> EnumSet.of(LEAVE, DELETE);
            case HIDDEN -> EnumSet.of(LEAVE, RESTORE, DELETE);
            case WITHDRAWN -> EnumSet.of(LEAVE, DELETE);
            case DELETED -> EnumSet.of(LEAVE);
        };
    }
}
