package org.patientforum.members.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.shared.FirstRow;

/** The versions of the terms, and who agreed to which. */
@Dependent
public class TermsVersions {

    /** The current version before the first one is in force. */
    public static final int NONE = 0;

    private final EntityManager em;

    @Inject
    public TermsVersions(EntityManager em) {
        this.em = em;
    }

    /** Adds the version, unless there is one of its number; says whether it did. */
    boolean add(Terms terms) {
        return FirstRow.insert(em, terms);
    }

    /** The newest version in force at this time. */
    Optional<TermsText> current(Instant now) {
        return em.createQuery("""
                        select new org.patientforum.members.terms.TermsText(t.version, t.textHtml, t.validFrom)
                        from Terms t where t.validFrom <= :now order by t.version desc""", TermsText.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The number of the newest version in force; NONE without any. */
    public int currentVersion(Instant now) {
        Integer newest = em.createQuery("select max(t.version) from Terms t where t.validFrom <= :now", Integer.class)
                .setParameter("now", now)
                .getSingleResult();
        return newest == null ? NONE : newest;
    }

    /** The version as it was written. */
    String markdown(int version) {
        return em.createQuery("select t.textMarkdown from Terms t where t.version = :version", String.class)
                .setParameter("version", version)
                .getSingleResult();
    }

    boolean known(int version) {
        return em.find(Terms.class, version) != null;
    }

    /** Notes that the member agreed to a version of the terms. Once is enough. */
    public void agree(long memberId, int version, Instant now) {
        if (em.find(Consent.class, new Consent.Key(memberId, version)) == null) {
            FirstRow.insert(em, new Consent(memberId, version, now));
        }
    }

    boolean agreed(long memberId, int version) {
        return version == NONE || em.find(Consent.class, new Consent.Key(memberId, version)) != null;
    }
}
