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
import org.patientforum.shared.Sorting;

/** Shows suppressed addresses to staff and lifts suppressions. */
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

    /** Start of a suppression, and the relay's reply codes. */
    public record Suppressed(Instant since, String answer) {}

    /** Returns the suppression of the member's address, if there is one. */
    @RolesAllowed("moderator")
    public Optional<Suppressed> of(long memberId) {
        return members.mailAddress(memberId)
                .flatMap(address -> suppressions.find(memberId, address.email()))
                .map(found -> new Suppressed(found.since(), found.answer()));
    }

    /** Returns members with suppressed addresses in this order. */
    @RolesAllowed("moderator")
    public List<SuppressedAddress> addresses(Sorting<SuppressionColumn> sorting, int first, int limit) {
        return suppressions.lines(sorting, first, limit);
    }

    /** Returns the number of suppressed addresses. */
    @RolesAllowed("moderator")
    public long count() {
        return suppressions.count();
    }

    /**
     * Lifts all suppressions since this instant.
     *
     * @return how many
     */
    @RolesAllowed("administrator")
    public int liftSince(long actorId, Instant since) {
        int lifted = suppressions.liftSince(since);
        if (lifted > 0) {
            audit.record(
                    actorId,
                    AuditAction.MAIL_ADDRESSES_FREED,
                    new AuditObject(AuditObject.Kind.MAIL_QUEUE, MailQueue.ID),
                    "since=" + since + ", freed=" + lifted);
        }
        return lifted;
    }

    /**
     * Lifts the suppression of the member's address.
     *
     * @throws NotFound if it is not suppressed
     */
    @RolesAllowed("moderator")
    public void lift(long actorId, long memberId) {
        if (!suppressions.lift(memberId)) {
            throw new NotFound("suppression");
        }
        audit.record(actorId, AuditAction.MAIL_ADDRESS_FREED, AuditObject.ofMember(memberId), "");
    }
}
