package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patientforum.audit.AuditForTests;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.NotFound;

/** What other features ask of members, on the real table, in plain Java. */
public final class MembersForTests extends MembershipService {

    private final Members members;

    public MembersForTests(EntityManager em) {
        members = new Members(em);
    }

    /** The roll of staff, on the real table. */
    public static StaffRoll staff(EntityManager em) {
        return new StaffRoll(new MemberLists(em));
    }

    /** The lives of links, on the real table. */
    public static LinkLives linkLives(EntityManager em, Clock clock) {
        return new LinkLives(new OneTimeLinks(em), clock);
    }

    /** What a restore ends, on the real tables. */
    public static RestoreService restores(EntityManager em, Clock clock) {
        return new RestoreService(new SignIns(em), new OneTimeLinks(em), clock);
    }

    /** Sanctions on the real tables; nobody hears of them. */
    public static SanctionService sanctions(EntityManager em, Clock clock) {
        return new SanctionService(
                new Sanctions(em),
                new Members(em),
                new SignIns(em),
                new FiredEvents<>(),
                AuditForTests.trail(em, clock),
                clock);
    }

    @Override
    public List<Long> mentioned(String text) {
        return members.mentioned(text);
    }

    @Override
    public Optional<MailAddress> mailAddress(long memberId) {
        return members.mailAddresses(List.of(memberId)).stream().findFirst();
    }

    @Override
    public Map<Long, MailAddress> mailAddresses(Collection<Long> memberIds) {
        return members.mailAddresses(memberIds).stream()
                .collect(Collectors.toMap(MailAddress::memberId, Function.identity()));
    }

    @Override
    public void lockForReporting(long memberId) {
        members.locked(memberId);
    }

    @Override
    public MemberProfile profile(long memberId) {
        return members.profile(memberId).orElseThrow(() -> new NotFound("member"));
    }
}
