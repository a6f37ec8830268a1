package org.patientforum.groups;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;

/** Repository of group moderators. */
@Dependent
class GroupModerators {

    private final EntityManager em;

    @Inject
    GroupModerators(EntityManager em) {
        this.em = em;
    }

    /** The role of a member who may act now; empty if the member is not active or restricted. */
    Optional<Role> activeRole(long memberId, Instant now) {
        return em.createQuery("""
                        select m.role from ForumMember m where m.id = :id and m.state = :active
                          and (m.suspendedUntil is null or m.suspendedUntil <= :now)""", Role.class)
                .setParameter("id", memberId)
                .setParameter("active", MemberState.ACTIVE)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    Set<Long> groupsOf(long memberId) {
        return new HashSet<>(em.createQuery("select g.groupId from GroupModerator g where g.memberId = :id", Long.class)
                .setParameter("id", memberId)
                .getResultList());
    }

    /** The active moderators of a group, by pseudonym. */
    List<GroupModeratorRow> of(long groupId) {
        return em.createQuery("""
                        select new org.patientforum.groups.GroupModeratorRow(m.id, m.pseudonym)
                        from GroupModerator g join ForumMember m on m.id = g.memberId
                        where g.groupId = :group and m.state = :active order by m.pseudonymKey""", GroupModeratorRow.class)
                .setParameter("group", groupId)
                .setParameter("active", MemberState.ACTIVE)
                .getResultList();
    }

    /** The active moderators of any group, by pseudonym. */
    List<GroupModeratorRow> moderatorsOfAnyGroup() {
        return em.createQuery("""
                        select new org.patientforum.groups.GroupModeratorRow(m.id, m.pseudonym)
                        from ForumMember m
                        where m.state = :active and m.id in (select g.memberId from GroupModerator g)
                        order by m.pseudonymKey""", GroupModeratorRow.class)
                .setParameter("active", MemberState.ACTIVE)
                .getResultList();
    }

    /** The id of the active member with this name. */
    Optional<Long> member(String pseudonymKey) {
        return em.createQuery(
                        "select m.id from ForumMember m where m.pseudonymKey = :key and m.state = :active", Long.class)
                .setParameter("key", pseudonymKey)
                .setParameter("active", MemberState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    void add(GroupModerator chosen) {
        em.persist(chosen);
        em.flush();
    }

    /** Removes the moderator and returns the number of deleted rows: 0 or 1. */
    int remove(long groupId, long memberId) {
        return em.createQuery("delete from GroupModerator g where g.groupId = :group and g.memberId = :member")
                .setParameter("group", groupId)
                .setParameter("member", memberId)
                .executeUpdate();
    }
}
