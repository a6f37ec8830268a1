package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;

/** The one-time links. */
@Dependent
public class OneTimeLinks {

    private final EntityManager em;

    @Inject
    public OneTimeLinks(EntityManager em) {
        this.em = em;
    }

    /** Writes the link, which thereby gets its id. */
    public void add(OneTimeLink link) {
        em.persist(link);
        em.flush();
    }

    /** The link of this token and purpose, locked so that it is used by one request only. Throws LinkNotUsable. */
    public OneTimeLink locked(@Nullable String token, LinkPurpose purpose) {
        return em.createQuery(
                        "select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose",
                        OneTimeLink.class)
                .setParameter("hash", RandomTokens.hash(token == null ? "" : token))
                .setParameter("purpose", purpose)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(LinkNotUsable::new);
    }

    /** The link of this token and purpose if it still works. */
    public Optional<OneTimeLink> working(@Nullable String token, LinkPurpose purpose, Instant now) {
        return found(token, purpose).filter(link -> link.worksAt(now));
    }

    /** The link of this token and purpose, whether it works or not. */
    public Optional<OneTimeLink> found(@Nullable String token, LinkPurpose purpose) {
        return em.createQuery(
                        "select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose",
                        OneTimeLink.class)
                .setParameter("hash", RandomTokens.hash(token == null ? "" : token))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    /** Those of the links that were not used. */
    List<OneTimeLink> unused(Collection<Long> ids) {
        return em.createQuery("select l from OneTimeLink l where l.id in :ids and l.usedAt is null", OneTimeLink.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Where the member came from when they last asked for a link for this purpose and it was known. */
    Optional<String> lastReturnTo(long memberId, LinkPurpose purpose) {
        return em.createQuery("""
                        select l.returnTo from OneTimeLink l
                        where l.memberId = :member and l.purpose = :purpose and l.returnTo is not null
                        order by l.createdAt desc, l.id desc""", String.class)
                .setParameter("member", memberId)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether the member got a link of this kind since then that still waits to be used. */
    boolean waiting(long memberId, LinkPurpose purpose, Instant since) {
        return !em.createQuery("""
                        select l.id from OneTimeLink l
                        where l.memberId = :member and l.purpose = :purpose and l.usedAt is null
                          and l.createdAt > :since""", Long.class)
                .setParameter("member", memberId)
                .setParameter("purpose", purpose)
                .setParameter("since", since)
                .getResultList()
                .isEmpty();
    }

    /** No link of the member for this purpose works any more. */
    void end(Long memberId, LinkPurpose purpose, Instant now) {
        em.createQuery("""
                        update OneTimeLink l set l.usedAt = :now
                        where l.memberId = :member and l.purpose = :purpose and l.usedAt is null""")
                .setParameter("now", now)
                .setParameter("member", memberId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** No link for this purpose works any more, whoever it was made for. */
    public void endAll(LinkPurpose purpose, Instant now) {
        em.createQuery("update OneTimeLink l set l.usedAt = :now where l.purpose = :purpose and l.usedAt is null")
                .setParameter("now", now)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** Removes links that ended before an instant, and gives how many. */
    public int removeExpiredBefore(Instant instant) {
        return em.createQuery("delete from OneTimeLink l where l.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    void removeOf(long memberId) {
        em.createQuery("delete from OneTimeLink l where l.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }
}
