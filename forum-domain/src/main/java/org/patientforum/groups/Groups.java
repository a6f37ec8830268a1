package org.patientforum.groups;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.StripedLock;

/** Repository of groups. */
@Dependent
class Groups {

    private static final String ROW = """
            select new org.patientforum.groups.GroupRow(
                g.id, g.name, g.description, g.mailName, g.archived, g.holding, g.discussionCount, g.version)
            from ForumGroup g""";

    private final EntityManager em;

    @Inject
    Groups(EntityManager em) {
        this.em = em;
    }

    long add(Group group) {
        em.persist(group);
        em.flush();
        return group.id();
    }

    Group locked(long id) {
        Group group = em.find(Group.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw new NotFound("group");
        }
        return group;
    }

    int nextPosition() {
        return em.createQuery("select coalesce(max(g.position), 0) + 1 from ForumGroup g", Integer.class)
                .getSingleResult();
    }

    /** Locks the name against concurrent use until the transaction ends. Throws GroupNameTaken. */
    void requireFreeName(String nameKey, long exceptId) {
        StripedLock.acquire(em, "group " + nameKey);
        long taken = em.createQuery(
                        "select count(g) from ForumGroup g where g.nameKey = :key and g.id <> :except", Long.class)
                .setParameter("key", nameKey)
                .setParameter("except", exceptId)
                .getSingleResult();
        if (taken > 0) {
            throw new GroupNameTaken();
        }
    }

    List<GroupRow> all() {
        return em.createQuery(ROW + " order by g.position, g.id", GroupRow.class)
                .getResultList();
    }

    GroupRow row(long id) {
        return em.createQuery(ROW + " where g.id = :id", GroupRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("group"));
    }

    void addToDiscussionCount(long id, int delta) {
        em.createQuery("update ForumGroup g set g.discussionCount = g.discussionCount + :by where g.id = :id")
                .setParameter("by", delta)
                .setParameter("id", id)
                .executeUpdate();
    }
}
