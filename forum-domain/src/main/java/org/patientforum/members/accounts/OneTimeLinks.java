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

/** Repository of one-time links. */
@Dependent
public class OneTimeLinks {

    private final EntityManager em;

    @Inject
    public OneTimeLinks(EntityManager em) {
        this.em = em;
    }

    /** Inserts the link and assigns its id. */
    public void add(OneTimeLink link) {
        em.persist(link);
        em.flush();
    }

    /** The link with this token and purpose, locked so that one request only can use it. Throws LinkNotUsable. */
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

    /** The link with this token and purpose if it is usable. */
    public Optional<OneTimeLink> usable(@Nullable String token, LinkPurpose purpose, Instant now) {
        return found(token, purpose).filter(link -> link.usableAt(now));
    }

    /** The link with this token and purpose, usable or not. */
    public Optional<OneTimeLink> found(@Nullable String token, LinkPurpose purpose) {
        return em.createQuery(
                        "select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose",
                        OneTimeLink.class)
                .setParameter("hash", RandomTokens.hash(token == null ? "" : token))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    /** Those of the links that are not used. */
    List<OneTimeLink> unused(Collection<Long> ids) {
        return em.createQuery("select l from OneTimeLink l where l.id in :ids and l.usedAt is null", OneTimeLink.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The latest known return path of the member's links for this purpose. */
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

    /** Whether the member has an unused link for this purpose that was created after the instant. */
    boolean hasPending(long memberId, LinkPurpose purpose, Instant since) {
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

    /** Revokes the member's links for this purpose. */
    void revoke(Long memberId, LinkPurpose purpose, Instant now) {
        em.createQuery("""
                        update OneTimeLink l set l.usedAt = :now
                        where l.memberId = :member and l.purpose = :purpose and l.usedAt is null""")
                .setParameter("now", now)
                .setParameter("member", memberId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** Revokes all links for this purpose. */
    public void revokeAll(LinkPurpose purpose, Instant now) {
        em.createQuery("update OneTimeLink l set l.usedAt = :now where l.purpose = :purpose and l.usedAt is null")
                .setParameter("now", now)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /**
     * Deletes links that expired before the instant.
     *
     * @return the number of deleted links
     */
    public int deleteExpiredBefore(Instant instant) {
        return em.createQuery("delete from OneTimeLink l where l.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    void removeFor(long memberId) {
        em.createQuery("delete from OneTimeLink l where l.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }
}
