package org.patientforum.notifications.mail;

/**
 * What a link to stop mail is about.
 *
 * @param kind the kind of mail it stops; null unless it is about one kind
 */
public record LinkAim(Scope scope, MailKind kind) {

    /** How much the link stops. */
    public enum Scope {
        /** Mail about one discussion. */
        DISCUSSION,
        /** Mail of one kind. */
        KIND,
        /** All mail about new posts. */
        ALL
    }

    static LinkAim of(UnsubscribeTokens.Wish wish) {
        if (wish.kind() != null) {
            return new LinkAim(Scope.KIND, wish.kind());
        }
        return new LinkAim(wish.discussionId() == null ? Scope.ALL : Scope.DISCUSSION, null);
    }
}
