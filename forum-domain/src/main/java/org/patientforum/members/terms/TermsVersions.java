package org.patientforum.members.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.shared.FirstRow;
import org.patientforum.shared.NotFound;

/** Repository of the versions of the terms and of agreements. */
@Dependent
public class TermsVersions {

    /** The current version while none is in force. */
    public static final int NONE = 0;

    private static final int MAX_VERSIONS = 200;

    private final EntityManager em;

    @Inject
    public TermsVersions(EntityManager em) {
        this.em = em;
    }

    /**
     * Inserts the version unless its number exists.
     *
     * @return whether it was inserted
     */
    boolean add(Terms terms) {
        return FirstRow.insert(em, terms);
    }

    /** The version in force at this instant. */
    Optional<TermsText> current(Instant now) {
        return em.createQuery("""
                        select new org.patientforum.members.terms.TermsText(t.version, t.textHtml, t.validFrom)
                        from Terms t where t.validFrom <= :now order by t.version desc""", TermsText.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The version that has been published and comes into force later. */
    Optional<TermsText> upcoming(Instant now) {
        return em.createQuery("""
                        select new org.patientforum.members.terms.TermsText(t.version, t.textHtml, t.validFrom)
                        from Terms t where t.validFrom > :now order by t.version desc""", TermsText.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All versions without their texts, the newest first. */
    List<TermsVersion> all() {
        return em.createQuery("""
                        select new org.patientforum.members.terms.TermsVersion(t.version, t.validFrom)
                        from Terms t order by t.version desc""", TermsVersion.class)
                .setMaxResults(MAX_VERSIONS)
                .getResultList();
    }

    void remove(int version) {
        em.remove(em.getReference(Terms.class, version));
    }

    /** The number of the version in force; {@link #NONE} if there is none. */
    public int currentVersion(Instant now) {
        Integer newest = em.createQuery("select max(t.version) from Terms t where t.validFrom <= :now", Integer.class)
                .setParameter("now", now)
                .getSingleResult();
        return newest == null ? NONE : newest;
    }

    /** The Markdown source of the version. Throws NotFound. */
    String markdown(int version) {
        return em.createQuery("select t.textMarkdown from Terms t where t.version = :version", String.class)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("terms"));
    }

    boolean exists(int version) {
        return em.find(Terms.class, version) != null;
    }

    /** Records the member's agreement to a version; idempotent. */
    public void agree(long memberId, int version, Instant now) {
        if (em.find(Consent.class, new Consent.Key(memberId, version)) == null) {
            FirstRow.insert(em, new Consent(memberId, version, now));
        }
    }

    boolean hasAgreed(long memberId, int version) {
        return version == NONE || em.find(Consent.class, new Consent.Key(memberId, version)) != null;
    }
}
