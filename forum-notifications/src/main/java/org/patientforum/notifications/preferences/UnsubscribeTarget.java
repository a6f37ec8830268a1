package org.patientforum.notifications.preferences;

import org.patientforum.notifications.outbox.MailKind;

/**
 * What an unsubscribe link stops.
 *
 * @param kind the kind of mail; null unless the scope is KIND
 */
public record UnsubscribeTarget(Scope scope, MailKind kind) {

    /** Scope of an unsubscribe link. */
    public enum Scope {
        /** Mail about one discussion. */
        DISCUSSION,
        /** Mail of one kind. */
        KIND,
        /** All mail about new posts. */
        ALL
    }

    static UnsubscribeTarget of(UnsubscribeTokens.Request request) {
        if (request.kind() != null) {
            return new UnsubscribeTarget(Scope.KIND, request.kind());
        }
        return new UnsubscribeTarget(request.discussionId() == null ? Scope.ALL : Scope.DISCUSSION, null);
    }
}
