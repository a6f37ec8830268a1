package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Enqueues mails in the caller's transaction. Whether a mail is really sent is decided just before sending. */
@Dependent
public class Outbox {

    private static final long SECONDS_PER_HOUR = 3600;

    private final OutgoingMails mails;
    private final MessageIds ids;
    private final Clock clock;

    @Inject
    public Outbox(OutgoingMails mails, MessageIds ids, Clock clock) {
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enqueues a mail of this kind about this subject for each member who has none yet. */
    public void enqueue(MailKind kind, long subjectId, Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        Set<Long> before = mails.enqueuedFor(kind, subjectId, memberIds);
        memberIds.stream()
                .distinct()
                .filter(memberId -> !before.contains(memberId))
                .forEach(memberId -> mails.add(mail(kind, subjectId, memberId)));
    }

    /**
     * Enqueues a mail of this kind about this subject for each member who has none yet, with the earliest time to
     * send it.
     */
    public void enqueueNotBefore(MailKind kind, long subjectId, Map<Long, Instant> notBefore) {
        if (notBefore.isEmpty()) {
            return;
        }
        Set<Long> before = mails.enqueuedFor(kind, subjectId, notBefore.keySet());
        notBefore.forEach((memberId, due) -> {
            if (!before.contains(memberId)) {
                OutgoingMail mail = mail(kind, subjectId, memberId);
                mail.holdUntil(due);
                mails.add(mail);
            }
        });
    }

    /** Enqueues a mail about a subject that was just created, so that no mail about it can exist. */
    public void enqueueNew(MailKind kind, long subjectId, long memberId, Instant notBefore) {
        OutgoingMail mail = mail(kind, subjectId, memberId);
        mail.holdUntil(notBefore);
        mails.add(mail);
    }

    /**
     * Enqueues a mail unless the member has one of this kind about this subject, even if two callers do so at the
     * same moment.
     */
    public void enqueueOnce(MailKind kind, long subjectId, long memberId) {
        mails.addOnce(mail(kind, subjectId, memberId));
    }

    /** Enqueues a mail about the member's account, at most one of this kind an hour. */
    public void enqueueOncePerHour(MailKind kind, long memberId) {
        enqueueOnce(kind, clock.instant().getEpochSecond() / SECONDS_PER_HOUR, memberId);
    }

    /** Enqueues the mail with a one-time link. The link's token is created when the mail is sent. */
    public void enqueueLink(MailKind kind, long linkId, long memberId) {
        mails.add(mail(kind, linkId, memberId));
    }

    private OutgoingMail mail(MailKind kind, long subjectId, long memberId) {
        Instant now = clock.instant();
        return new OutgoingMail(kind, subjectId, memberId, ids.messageId(kind, subjectId, memberId), now);
    }
}
