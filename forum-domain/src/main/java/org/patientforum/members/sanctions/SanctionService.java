package org.patientforum.members.sanctions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.patientforum.shared.validation.RequiredReason;

/**
 * What staff do about members who break the rules: warn them, let them only read for a time, shut them out for a time. The
 * member reads why; all of it stays in the history that staff see. Nobody does this to staff: their role is changed first.
 */
@Stateless
public class SanctionService {

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

    /** Warns a member. Throws ReasonMissing without words, SuspensionRefused for staff. */
    @RolesAllowed("moderator")
    public void warn(long actorId, long memberId, @Nullable String words) {
        Member member = about(actorId, memberId);
        take(
                new Sanction(
                        memberId,
                        SanctionKind.WARNING,
                        RequiredReason.given(words, "sanction.wordsMissing"),
                        actorId,
                        clock.instant()),
                member,
                actorId);
    }

    /**
     * Lets a member only read, or shuts them out, until then; whatever ran before ends with it. Throws what {@link #warn} throws,
     * and SuspensionRefused for a time that is over.
     */
    @RolesAllowed("moderator")
    public void restrict(
            long actorId, long memberId, @Nullable SanctionKind kind, @Nullable Instant until, @Nullable String words) {
        Member member = about(actorId, memberId);
        Instant now = clock.instant();
        if (kind == null || !kind.lasts()) {
            throw new SuspensionRefused("kind");
        }
        if (until == null || !until.isAfter(now)) {
            throw new SuspensionRefused("past");
        }
        Sanction sanction = new Sanction(
                        memberId, kind, RequiredReason.given(words, "sanction.wordsMissing"), actorId, now)
                .until(until);
        endRunning(actorId, memberId, now);
        member.restrict(kind == SanctionKind.SUSPENSION, until);
        if (kind == SanctionKind.SUSPENSION) {
            signIns.endOthers(memberId, 0);
        }
        take(sanction, member, actorId);
    }

    private void take(Sanction sanction, Member member, long actorId) {
        long id = sanctions.add(sanction);
        AuditAction action = switch (sanction.kind()) {
            case WARNING -> AuditAction.MEMBER_WARNED;
            case READ_ONLY -> AuditAction.MEMBER_MADE_READ_ONLY;
            case SUSPENSION -> AuditAction.MEMBER_SUSPENDED;
        };
        record(actorId, action, sanction, sanction.words());
        sanctioned.fire(new MemberSanctioned(id, member.id(), MemberSanctioned.Change.of(sanction.kind())));
    }

    /** The words are staff's own; they are kept, because only the trail tells later why somebody could not write. */
    private void record(long actorId, AuditAction action, Sanction sanction, String words) {
        String until = sanction.until() == null ? "" : " until=" + sanction.until();
        audit.record(
                actorId,
                action,
                AuditObject.ofMember(sanction.memberId()),
                "sanction=%d%s reason=%s".formatted(sanction.id(), until, words));
    }

    private void endRunning(long actorId, long memberId, Instant now) {
        running(memberId, now).forEach(sanction -> sanction.end(actorId, now));
    }

    /**
     * Ends what keeps a member from taking part, before its time. Throws ReasonMissing, and
     * ChangedMeanwhile if another one runs instead; ended already, nothing happens.
     */
    @RolesAllowed("moderator")
    public void end(long actorId, long sanctionId, String reason) {
        Sanction sanction = sanctions.find(sanctionId).orElseThrow(() -> new NotFound("sanction"));
        Member member = about(actorId, sanction.memberId());
        Instant now = clock.instant();
        String why = RequiredReason.given(reason, "member.reasonMissing");
        if (sanction.runsAt(now)) {
            sanction.end(actorId, now);
            member.lift();
            record(actorId, AuditAction.SUSPENSION_LIFTED, sanction, why);
            sanctioned.fire(new MemberSanctioned(sanctionId, member.id(), MemberSanctioned.Change.LIFTED));
        } else if (running(member.id(), now).findAny().isPresent()) {
            throw new ChangedMeanwhile("sanctionChangedMeanwhile");
        }
    }

    /** Ends whatever keeps this member from taking part. Throws what {@link #end} throws. */
    @RolesAllowed("moderator")
    public void lift(long actorId, long memberId, String reason) {
        Instant now = clock.instant();
        running(memberId, now).findFirst().ifPresent(sanction -> end(actorId, sanction.id(), reason));
    }

    private Stream<Sanction> running(long memberId, Instant now) {
        return sanctions.about(memberId).stream().filter(sanction -> sanction.runsAt(now));
    }

    /** What staff did about a member, latest first. */
    @RolesAllowed("moderator")
    public List<SanctionLine> of(long memberId) {
        return sanctions.lines(memberId);
    }

    /** What staff did about the member who asks, latest first. */
    @RolesAllowed("member")
    public List<SanctionLine> mine(long actorId) {
        return sanctions.lines(actorId);
    }

    /** The member says that they have read it. Throws NotFound for anybody else's. */
    @RolesAllowed("member")
    public void confirmRead(long actorId, long sanctionId) {
        sanctions
                .find(sanctionId)
                .filter(found -> found.memberId() == actorId)
                .orElseThrow(() -> new NotFound("sanction"))
                .read(clock.instant());
    }

    /** Whom it is about. For telling them, never for a page. Throws NotFound. */
    @PermitAll
    public long whomToTell(long sanctionId) {
        return sanctions
                .find(sanctionId)
                .orElseThrow(() -> new NotFound("sanction"))
                .memberId();
    }

    private Member about(long actorId, long memberId) {
        if (!members.member(actorId).role().staff()) {
            throw new NotAllowed("notStaff");
        }
        Member member = members.locked(memberId);
        if (member.role().staff()) {
            throw new SuspensionRefused("staff");
        }
        return member;
    }
}
