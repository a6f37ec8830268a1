package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Where mail is ordered. An order joins the caller's transaction; whether the mail is sent is decided later, just before. */
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

    /** Orders one mail of this kind about this event for each member who has none yet. */
    public void order(MailKind kind, long subjectId, Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        Set<Long> before = mails.orderedFor(kind, subjectId, memberIds);
        memberIds.stream()
                .distinct()
                .filter(memberId -> !before.contains(memberId))
                .forEach(memberId -> mails.add(mail(kind, subjectId, memberId)));
    }

    /** Orders one mail of this kind about this event for each member who has none yet, not to be sent before their own time. */
    public void orderFor(MailKind kind, long subjectId, Map<Long, Instant> notBefore) {
        if (notBefore.isEmpty()) {
            return;
        }
        Set<Long> before = mails.orderedFor(kind, subjectId, notBefore.keySet());
        notBefore.forEach((memberId, due) -> {
            if (!before.contains(memberId)) {
                OutgoingMail mail = mail(kind, subjectId, memberId);
                mail.holdUntil(due);
                mails.add(mail);
            }
        });
    }

    /** Orders one mail about something that has just come to be, so that nobody can have ordered it before; not to be sent yet. */
    public void orderFirst(MailKind kind, long subjectId, long memberId, Instant notBefore) {
        OutgoingMail mail = mail(kind, subjectId, memberId);
        mail.holdUntil(notBefore);
        mails.add(mail);
    }

    /** Orders one mail of this kind about this event for the member, also where two order it at the same moment. */
    public void orderOnce(MailKind kind, long subjectId, long memberId) {
        mails.addFirst(mail(kind, subjectId, memberId));
    }

    /** Orders a mail that is about the member's account itself, at most one of this kind an hour. */
    public void orderOncePerHour(MailKind kind, long memberId) {
        orderOnce(kind, clock.instant().getEpochSecond() / SECONDS_PER_HOUR, memberId);
    }

    /** Orders the mail that brings a one-time link. The link's token is made when the mail is sent. */
    public void orderLink(MailKind kind, long linkId, long memberId) {
        mails.add(mail(kind, linkId, memberId));
    }

    private OutgoingMail mail(MailKind kind, long subjectId, long memberId) {
        Instant now = clock.instant();
        return new OutgoingMail(kind, subjectId, memberId, ids.message(kind, subjectId, memberId), now);
    }
}
