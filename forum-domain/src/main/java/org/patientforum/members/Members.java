package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.StripedLock;

/** Repository of members, with their persons and credentials. */
@Dependent
public class Members {

    private static final int BATCH_SIZE = 200;
    private static final String PROFILE = """
            select new org.patientforum.members.MemberProfile(
                m.id, m.pseudonym, m.role, m.state, m.suspendedUntil, m.staffBadge, m.language, m.timeZone, m.joinedAt)
            from ForumMember m where\s""";

    private final EntityManager em;

    @Inject
    Members(EntityManager em) {
        this.em = em;
    }

    /** Inserts the member and assigns the id. */
    public void add(Member member) {
        em.persist(member);
        em.flush();
    }

    /** Inserts a person and their credential. */
    public void add(Person person, Credential credential) {
        em.persist(person);
        em.persist(credential);
        em.flush();
    }

    /** Returns the member without a lock. Throws NotFound. */
    public Member member(long id) {
        return Optional.ofNullable(em.find(Member.class, id)).orElseThrow(() -> new NotFound("member"));
    }

    /** Returns the member with their row locked until the transaction ends. Throws NotFound. */
    public Member locked(long id) {
        return Optional.ofNullable(em.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("member"));
    }

    /** Locks the name, its skeleton and the address against concurrent registration until the transaction ends. */
    public void lock(Pseudonym name, EmailAddress address) {
        StripedLock.acquire(em, "name " + name.key(), skeleton(name.skeleton()), "email address " + address.key());
    }

    /** Locks these skeletons against concurrent registration until the transaction ends. */
    public void lock(Collection<String> skeletons) {
        StripedLock.acquire(em, skeletons.stream().map(Members::skeleton).toArray(String[]::new));
    }

    private static String skeleton(String skeleton) {
        return "skeleton " + skeleton;
    }

    /** The ids of members with this name or its skeleton: at most two, one by name and one by skeleton. */
    public List<Long> idsOf(Pseudonym name) {
        return em.createQuery(
                        "select m.id from ForumMember m where m.pseudonymKey = :key or m.skeleton = :skeleton",
                        Long.class)
                .setParameter("key", name.key())
                .setParameter("skeleton", name.skeleton())
                .getResultList();
    }

    /** Clears the skeletons that were computed by other versions of the look-alike tables. */
    void clearSkeletonsExcept(String version) {
        em.createQuery(
                        "update ForumMember m set m.skeleton = null where m.skeleton is not null and m.skeletonVersion <> :version")
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Members whose skeleton was not computed by this version, in order of registration. */
    List<Member> lackingSkeleton(String version, int limit) {
        return em.createQuery("""
                        select m from ForumMember m
                        where m.skeletonVersion is null or m.skeletonVersion <> :version order by m.id""", Member.class)
                .setParameter("version", version)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether a member has this skeleton. */
    boolean existsWithSkeleton(String skeleton) {
        return !em.createQuery("select m.id from ForumMember m where m.skeleton = :skeleton", Long.class)
                .setParameter("skeleton", skeleton)
                .getResultList()
                .isEmpty();
    }

    /** The active members whom the text mentions. If a mention may mean several names, the longest existing one counts. */
    List<Long> mentioned(String text) {
        List<List<String>> mentions = Mentions.in(text);
        Map<String, NamedMember> known =
                named(mentions.stream().flatMap(List::stream).distinct().toList());
        return mentions.stream()
                .flatMap(keys ->
                        keys.stream().map(known::get).filter(Objects::nonNull).limit(1))
                .filter(member -> member.state() == MemberState.ACTIVE)
                .map(NamedMember::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Members by pseudonym key. Includes former members, because their names are not given to others. */
    private Map<String, NamedMember> named(Collection<String> keys) {
        Map<String, NamedMember> known = new HashMap<>();
        if (!keys.isEmpty()) {
            em.createQuery(
                            "select m.pseudonymKey, m.id, m.state from ForumMember m where m.pseudonymKey in :keys",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> known.put((String) row[0], new NamedMember((Long) row[1], (MemberState) row[2])));
        }
        return known;
    }

    private record NamedMember(long id, MemberState state) {}

    /**
     * The member with this address.
     *
     * @param emailKey see {@link EmailAddress#key}
     */
    public Optional<Member> withAddress(String emailKey) {
        return em.createQuery(
                        "select m from ForumMember m join Person p on p.memberId = m.id where p.emailKey = :key",
                        Member.class)
                .setParameter("key", emailKey)
                .getResultStream()
                .findFirst();
    }

    /** The member's address; empty if they have none. */
    public String email(long memberId) {
        return em.createQuery("select p.email from Person p where p.memberId = :member", String.class)
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** The member's password hash and the time of its last change. Throws NotFound. */
    public Credential credential(long memberId) {
        return Optional.ofNullable(em.find(Credential.class, memberId)).orElseThrow(() -> new NotFound("member"));
    }

    /** The member's profile. */
    public Optional<MemberProfile> profile(long memberId) {
        return em.createQuery(PROFILE + "m.id = :id", MemberProfile.class)
                .setParameter("id", memberId)
                .getResultStream()
                .findFirst();
    }

    /**
     * All administrators, locked in order of their ids, so that two administrators who demote each other at the same moment wait
     * for one another.
     */
    public List<Member> lockedAdministrators() {
        return em.createQuery(
                        "select m from ForumMember m where m.role = :role and m.state = :state order by m.id",
                        Member.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("state", MemberState.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether there is an active administrator. */
    public boolean hasAdministrator() {
        return !em.createQuery("select m.id from ForumMember m where m.role = :role and m.state = :state", Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("state", MemberState.ACTIVE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The active members with exactly this role, by pseudonym. */
    List<StaffMember> activeWith(Role role) {
        return em.createQuery("""
                        select new org.patientforum.members.StaffMember(m.id, m.pseudonym)
                        from ForumMember m where m.role = :role and m.state = :state
                        order by m.role, m.state, m.pseudonymKey""", StaffMember.class)
                .setParameter("role", role)
                .setParameter("state", MemberState.ACTIVE)
                .getResultList();
    }

    /** The mail addresses of these members; members without an address are left out. */
    public List<MailAddress> mailAddresses(Collection<Long> memberIds) {
        return em.createQuery("""
                        select new org.patientforum.members.MailAddress(
                            m.id, p.email, m.language, m.timeZone, m.state, m.suspendedUntil)
                        from ForumMember m join Person p on p.memberId = m.id where m.id in :ids""", MailAddress.class)
                .setParameter("ids", memberIds)
                .getResultList();
    }

    /** Members who registered before the instant and have not confirmed their address; at most one batch. */
    public List<Long> unconfirmedBefore(Instant instant) {
        return em.createQuery(
                        "select m.id from ForumMember m where m.state = :state and m.joinedAt < :instant", Long.class)
                .setParameter("state", MemberState.UNCONFIRMED)
                .setParameter("instant", instant)
                .setMaxResults(BATCH_SIZE)
                .getResultList();
    }

    /** Deletes a member who never took part, with all rows of this feature about them. */
    public void remove(long memberId) {
        Stream.of(
                        "delete from Consent c where c.key.memberId = :member",
                        "delete from Credential c where c.memberId = :member",
                        "delete from Person p where p.memberId = :member",
                        "delete from ForumMember m where m.id = :member")
                .forEach(query ->
                        em.createQuery(query).setParameter("member", memberId).executeUpdate());
    }
}
