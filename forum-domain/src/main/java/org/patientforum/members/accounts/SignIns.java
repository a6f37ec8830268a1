package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.patientforum.members.SanctionKind;

/** Repository of sign-ins. */
@Dependent
public class SignIns {

    private final EntityManager em;

    @Inject
    public SignIns(EntityManager em) {
        this.em = em;
    }

    void add(SignIn signIn) {
        em.persist(signIn);
    }

    /** All facts about the sender of a request, in one query. */
    Optional<CurrentSignIn> current(String tokenHash, Instant now) {
        return em.createQuery("""
                        select new org.patientforum.members.accounts.CurrentSignIn(
                            s.id, m.id, m.pseudonym, m.role, m.suspendedUntil, m.language, m.timeZone,
                            s.createdAt, s.lastSeenAt, s.ownDevice, c.key.termsVersion,
                            (select count(g.id) from GroupModerator g where g.memberId = m.id))
                        from SignIn s join ForumMember m on m.id = s.memberId
                            left join Consent c on (c.key.memberId = s.memberId and c.key.termsVersion =
                                (select max(t.version) from Terms t where t.validFrom <= :now))
                        where s.tokenHash = :hash and s.expiresAt > :now
                          and m.state = org.patientforum.members.MemberState.ACTIVE""", CurrentSignIn.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Those of the sign-ins that are active, of members who are not restricted. */
    List<Long> active(Collection<Long> ids, Instant now) {
        return em.createQuery("""
                        select s.id from SignIn s join ForumMember m on m.id = s.memberId
                        where s.id in :ids and s.expiresAt > :now
                          and m.state = org.patientforum.members.MemberState.ACTIVE
                          and (m.suspendedUntil is null or m.suspendedUntil <= :now)""", Long.class)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .getResultList();
    }

    /** Records the time of use; on a shared device also extends the expiry. */
    void touch(long id, Instant now, Instant sharedUntil) {
        em.createQuery("update SignIn s set s.expiresAt = :until where s.id = :id and s.ownDevice = false"
                        + " and s.expiresAt > :now")
                .setParameter("until", sharedUntil)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("update SignIn s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt < :now")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The devices on which the member is signed in, the last used first. */
    public List<SignedInDevice> devicesOf(long memberId, Instant now) {
        return em.createQuery("""
                        select new org.patientforum.members.accounts.SignedInDevice(s.id, s.device, s.createdAt, s.lastSeenAt)
                        from SignIn s where s.memberId = :member and s.expiresAt > :now
                        order by s.lastSeenAt desc, s.id desc""", SignedInDevice.class)
                .setParameter("member", memberId)
                .setParameter("now", now)
                .getResultList();
    }

    /** The number of the member's sign-ins, including expired ones that are not deleted yet. */
    public int count(long memberId) {
        return em.createQuery("select count(s.id) from SignIn s where s.memberId = :member", Long.class)
                .setParameter("member", memberId)
                .getSingleResult()
                .intValue();
    }

    int end(long memberId, long id) {
        return em.createQuery("delete from SignIn s where s.memberId = :member and s.id = :id")
                .setParameter("member", memberId)
                .setParameter("id", id)
                .executeUpdate();
    }

    void end(String tokenHash) {
        em.createQuery("delete from SignIn s where s.tokenHash = :hash")
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    /** Ends all of the member's sign-ins except one; 0 ends them all. */
    public void endAllExcept(long memberId, long keptId) {
        em.createQuery("delete from SignIn s where s.memberId = :member and s.id <> :kept")
                .setParameter("member", memberId)
                .setParameter("kept", keptId)
                .executeUpdate();
    }

    /** Ends the sign-ins of all members. */
    public void endAll() {
        em.createQuery("delete from SignIn s").executeUpdate();
    }

    /** Staff's message for the member's active suspension. */
    Optional<String> suspensionReason(long memberId, Instant now) {
        return em.createQuery("""
                        select m.words from Sanction m
                        where m.memberId = :member and m.kind = :kind and m.endedAt is null and m.until > :now
                        order by m.memberId desc, m.madeAt desc, m.id desc""", String.class)
                .setParameter("member", memberId)
                .setParameter("kind", SanctionKind.SUSPENSION)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /**
     * Deletes ended sign-ins.
     *
     * @return the number of deleted sign-ins
     */
    public int removeExpired(Instant now) {
        return em.createQuery("delete from SignIn s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
