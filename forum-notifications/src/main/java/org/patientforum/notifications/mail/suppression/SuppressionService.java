package org.patientforum.notifications.mail.suppression;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.queue.MailQueue;
import org.patientforum.shared.NotFound;

/** For staff: whether a member's address takes no mail, and a way to try it again. */
@Stateless
public class SuppressionService {

    private Suppressions suppressions;
    private MembershipService members;
    private AuditTrail audit;

    protected SuppressionService() {}

    @Inject
    public SuppressionService(Suppressions suppressions, MembershipService members, AuditTrail audit) {
        this.suppressions = suppressions;
        this.members = members;
        this.audit = audit;
    }

    /** Since when, and by which codes of the mail server. */
    public record Suppressed(Instant since, String answer) {}

    /** The suppression of the member's address, if there is one. */
    @RolesAllowed("moderator")
    public Optional<Suppressed> of(long memberId) {
        return members.mailAddress(memberId)
                .flatMap(address -> suppressions.of(memberId, address.email()))
                .map(found -> new Suppressed(found.since(), found.answer()));
    }

    /** Who gets no mail, the last first. */
    @RolesAllowed("moderator")
    public List<SuppressedAddress> addresses(int first, int atMost) {
        return suppressions.lines(first, atMost);
    }

    /** How many they are. */
    @RolesAllowed("moderator")
    public long count() {
        return suppressions.count();
    }

    /** Tries the addresses again that have taken no mail since then or later; gives how many. */
    @RolesAllowed("administrator")
    public int liftSince(long actorId, Instant since) {
        int freed = suppressions.liftSince(since);
        if (freed > 0) {
            audit.record(
                    actorId,
                    AuditAction.MAIL_ADDRESSES_FREED,
                    new AuditObject(AuditObject.Kind.MAIL_QUEUE, MailQueue.ONLY),
                    "since=" + since + ", freed=" + freed);
        }
        return freed;
    }

    /** Tries the member's address again with the next mail. Throws NotFound if it is not suppressed. */
    @RolesAllowed("moderator")
    public void lift(long actorId, long memberId) {
        if (!suppressions.lift(memberId)) {
            throw new NotFound("suppression");
        }
        audit.record(actorId, AuditAction.MAIL_ADDRESS_FREED, AuditObject.ofMember(memberId), "");
    }
}
