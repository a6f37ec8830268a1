package org.patientforum.members.sanctions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.Member;
import org.patientforum.members.Members;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.shared.validation.RequiredReason;

/**
 * Sanctions against members who break the rules: warning, read-only, suspension. The member sees the reason, and staff see the
 * history. Members of staff cannot be sanctioned: their role has to be changed first.
 */
@Stateless
public class SanctionService {

    private static final Duration SENT_TWICE = Duration.ofMinutes(10);

    private Sanctions sanctions;
    private Members members;
    private SignIns signIns;
    private Event<MemberSanctioned> sanctioned;
    private AuditTrail audit;
    private Clock clock;

    protected SanctionService() {}

    @Inject
    public SanctionService(
            Sanctions sanctions,
            Members members,
            SignIns signIns,
            Event<MemberSanctioned> sanctioned,
            AuditTrail audit,
            Clock clock) {
        this.sanctions = sanctions;
        this.members = members;
        this.signIns = signIns;
        this.sanctioned = sanctioned;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes to a member outside any case; the same words again within some minutes are the same message, sent twice. The audit
     * trail says that staff wrote, not what. Throws ReasonMissing without words, InvalidInput for staff.
     */
    @RolesAllowed("moderator")
    public void write(long actorId, long memberId, @Nullable String words) {
        Member member = lockedMember(actorId, memberId);
        String message = RequiredReason.require(words, "message.wordsMissing");
        Instant now = clock.instant();
        boolean sent = sanctions.latestOf(memberId).stream()
                .anyMatch(before -> before.repeats(SanctionKind.MESSAGE, message, now.minus(SENT_TWICE)));
        if (!sent) {
            impose(new Sanction(memberId, SanctionKind.MESSAGE, message, actorId, now), member, actorId);
        }
    }

    /** Warns a member. Throws ReasonMissing without words, InvalidInput for staff. */
    @RolesAllowed("moderator")
    public void warn(long actorId, long memberId, @Nullable String words) {
        Member member = lockedMember(actorId, memberId);
        impose(
                new Sanction(
                        memberId,
                        SanctionKind.WARNING,
                        RequiredReason.require(words, "sanction.wordsMissing"),
                        actorId,
                        clock.instant()),
                member,
                actorId);
    }

    /**
     * Makes a member read-only or suspends the account until the given instant, and ends restrictions that are active. Throws the
     * exceptions of {@link #warn}, and InvalidInput for an end in the past.
     */
    @RolesAllowed("moderator")
    public void restrict(
            long actorId, long memberId, @Nullable SanctionKind kind, @Nullable Instant until, @Nullable String words) {
        Member member = lockedMember(actorId, memberId);
        Instant now = clock.instant();
        if (kind == null || !kind.temporary()) {
            throw new InvalidInput("suspension.kind");
        }
        if (until == null || !until.isAfter(now)) {
            throw new InvalidInput("suspension.past");
        }
        Sanction sanction = new Sanction(
                        memberId, kind, RequiredReason.require(words, "sanction.wordsMissing"), actorId, now)
                .until(until);
        endActive(actorId, memberId, now);
        member.restrict(kind == SanctionKind.SUSPENSION, until);
        if (kind == SanctionKind.SUSPENSION) {
            signIns.endAllExcept(memberId, 0);
        }
        impose(sanction, member, actorId);
    }

    private void impose(Sanction sanction, Member member, long actorId) {
        long id = sanctions.add(sanction);
        AuditAction action = switch (sanction.kind()) {
            case MESSAGE -> AuditAction.MEMBER_WRITTEN_TO;
            case WARNING -> AuditAction.MEMBER_WARNED;
            case READ_ONLY -> AuditAction.MEMBER_MADE_READ_ONLY;
            case SUSPENSION -> AuditAction.MEMBER_SUSPENDED;
        };
        record(actorId, action, sanction, sanction.kind().sanction() ? sanction.words() : "message");
        sanctioned.fire(new MemberSanctioned(id, member.id(), MemberSanctioned.Change.of(sanction.kind())));
    }

    /** Records the reason as well: later only the trail explains why the member could not write. */
    private void record(long actorId, AuditAction action, Sanction sanction, String words) {
        String until = sanction.until() == null ? "" : " until=" + sanction.until();
        audit.record(
                actorId,
                action,
                AuditObject.ofMember(sanction.memberId()),
                "sanction=%d%s reason=%s".formatted(sanction.id(), until, words));
    }

    private void endActive(long actorId, long memberId, Instant now) {
        activeSanctions(memberId, now).forEach(sanction -> sanction.end(actorId, now));
    }

    /**
     * Ends a restriction early. Throws ReasonMissing, and ChangedMeanwhile if another restriction is active instead. Has no
     * effect if it has already ended.
     */
    @RolesAllowed("moderator")
    public void end(long actorId, long sanctionId, String reason) {
        Sanction sanction = sanctions.find(sanctionId).orElseThrow(() -> new NotFound("sanction"));
        Member member = lockedMember(actorId, sanction.memberId());
        Instant now = clock.instant();
        String why = RequiredReason.require(reason, "member.reasonMissing");
        if (sanction.activeAt(now)) {
            sanction.end(actorId, now);
            member.liftRestriction();
            record(actorId, AuditAction.SUSPENSION_LIFTED, sanction, why);
            sanctioned.fire(new MemberSanctioned(sanctionId, member.id(), MemberSanctioned.Change.LIFTED));
        } else if (activeSanctions(member.id(), now).findAny().isPresent()) {
            throw new ChangedMeanwhile("sanctionChangedMeanwhile");
        }
    }

    /** Ends the active restriction of this member. Throws the exceptions of {@link #end}. */
    @RolesAllowed("moderator")
    public void lift(long actorId, long memberId, String reason) {
        Instant now = clock.instant();
        activeSanctions(memberId, now).findFirst().ifPresent(sanction -> end(actorId, sanction.id(), reason));
    }

    private Stream<Sanction> activeSanctions(long memberId, Instant now) {
        return sanctions.latestOf(memberId).stream().filter(sanction -> sanction.activeAt(now));
    }

    /** The sanctions against a member, latest first. */
    @RolesAllowed("moderator")
    public List<SanctionLine> of(long memberId) {
        return sanctions.linesOf(memberId);
    }

    /** The sanctions against the calling member, latest first. */
    @RolesAllowed("member")
    public List<SanctionLine> mine(long actorId) {
        return sanctions.linesOf(actorId);
    }

    /** Records that the member has read the sanction. Throws NotFound if it concerns another member. */
    @RolesAllowed("member")
    public void confirmRead(long actorId, long sanctionId) {
        sanctions
                .find(sanctionId)
                .filter(found -> found.memberId() == actorId)
                .orElseThrow(() -> new NotFound("sanction"))
                .markRead(clock.instant());
    }

    /** The member concerned. For notifications, never for a page. Throws NotFound. */
    @PermitAll
    public long memberOf(long sanctionId) {
        return sanctions
                .find(sanctionId)
                .orElseThrow(() -> new NotFound("sanction"))
                .memberId();
    }

    /** What staff said. For notifications, never for a page. Throws NotFound. */
    @PermitAll
    public SanctionKind kindOf(long sanctionId) {
        return sanctions
                .find(sanctionId)
                .orElseThrow(() -> new NotFound("sanction"))
                .kind();
    }

    private Member lockedMember(long actorId, long memberId) {
        if (!members.member(actorId).role().staff()) {
            throw new NotAllowed("notStaff");
        }
        Member member = members.locked(memberId);
        if (member.role().staff()) {
            throw new InvalidInput("suspension.staff");
        }
        return member;
    }
}
