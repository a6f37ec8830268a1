package org.patientforum.wordfilter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.shared.LikePattern;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.StripedLock;

/** Repository of watched words. */
@Dependent
class WatchedWords {

    private static final String ROW = """
            select new org.patientforum.wordfilter.WatchedWordRow(
                w.id, w.pattern, w.treatment, w.replacement, w.why, m.pseudonym, w.changedAt, w.version)
            from WatchedWord w join ForumMember m on m.id = w.changedBy""";

    private final EntityManager em;

    @Inject
    WatchedWords(EntityManager em) {
        this.em = em;
    }

    void add(WatchedWord word) {
        em.persist(word);
        em.flush();
    }

    /** Adds a word of many; they are written together. */
    void persist(WatchedWord word) {
        em.persist(word);
    }

    /** The keys of all words. */
    Set<String> keys() {
        return new HashSet<>(em.createQuery("select w.patternKey from WatchedWord w", String.class)
                .getResultList());
    }

    /** Locks the patterns like {@link #requireFree}, before any of them is looked for. */
    void lockAll(Collection<String> patternKeys) {
        StripedLock.acquire(
                em, patternKeys.stream().map(key -> "watched word " + key).toArray(String[]::new));
    }

    void remove(WatchedWord word) {
        em.remove(word);
        em.flush();
    }

    WatchedWord locked(long id) {
        WatchedWord word = em.find(WatchedWord.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (word == null) {
            throw new NotFound("watchedWord");
        }
        return word;
    }

    /** Locks the pattern against concurrent use until the transaction ends. Throws WatchedWordTaken. */
    void requireFree(String patternKey, long exceptId) {
        StripedLock.acquire(em, "watched word " + patternKey);
        long taken = em.createQuery(
                        "select count(w) from WatchedWord w where w.patternKey = :key and w.id <> :except", Long.class)
                .setParameter("key", patternKey)
                .setParameter("except", exceptId)
                .getSingleResult();
        if (taken > 0) {
            throw new WatchedWordTaken();
        }
    }

    /**
     * Increments the revision of the list, which outdates cached matchers. The row stays locked, so that changes are serialised.
     */
    void bumpRevision() {
        em.createNativeQuery("update watched_words set revision = revision + 1 where id = 1")
                .executeUpdate();
    }

    long revision() {
        Number revision = (Number) em.createNativeQuery("select revision from watched_words where id = 1")
                .getSingleResult();
        return revision.longValue();
    }

    List<WatchedWordRow> all() {
        return em.createQuery(ROW, WatchedWordRow.class).getResultList();
    }

    Optional<WatchedWordRow> row(long id) {
        return em.createQuery(ROW + " where w.id = :id", WatchedWordRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<WatchedWordRow> find(
            String part, FilterAction treatment, Sorting<WatchedWordColumn> sorting, int first, int limit) {
        String jpql = ROW + where(treatment) + sorting.clause(sorting.column().expressions());
        return filtered(em.createQuery(jpql, WatchedWordRow.class), part, treatment)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(String part, FilterAction treatment) {
        return filtered(
                        em.createQuery("select count(w) from WatchedWord w" + where(treatment), Long.class),
                        part,
                        treatment)
                .getSingleResult();
    }

    private static String where(FilterAction treatment) {
        return " where w.patternKey like :part escape '!'" + (treatment == null ? "" : " and w.treatment = :treatment");
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, String part, FilterAction treatment) {
        query.setParameter("part", LikePattern.containing(part));
        return treatment == null ? query : query.setParameter("treatment", treatment);
    }
}
