package org.patientforum.notifications.preferences;

import org.patientforum.notifications.outbox.MailKind;

/**
 * What a link to stop mail is about.
 *
 * @param kind the kind of mail it stops; null unless it is about one kind
 */
public record UnsubscribeTarget(Scope scope, MailKind kind) {

    /** How much the link stops. */
    public enum Scope {
        /** Mail about one discussion. */
        DISCUSSION,
        /** Mail of one kind. */
        KIND,
        /** All mail about new posts. */
        ALL
    }

    static UnsubscribeTarget of(UnsubscribeTokens.Wish wish) {
        if (wish.kind() != null) {
            return new UnsubscribeTarget(Scope.KIND, wish.kind());
        }
        return new UnsubscribeTarget(wish.discussionId() == null ? Scope.ALL : Scope.DISCUSSION, null);
    }
}
