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
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Turn;

/** The members, with the person and password behind each. */
@Dependent
public class Members {

    private static final int MOST_AT_ONCE = 200;
    private static final String PROFILE = """
            select new org.patientforum.members.MemberProfile(
                m.id, m.pseudonym, m.role, m.state, m.suspendedUntil, m.staffBadge, m.language, m.timeZone, m.joinedAt)
            from ForumMember m where\s""";

    private final EntityManager em;

    @Inject
    Members(EntityManager em) {
        this.em = em;
    }

    /** Writes the member, who thereby gets their id. */
    public void add(Member member) {
        em.persist(member);
        em.flush();
    }

    /** Adds a person with their credential. */
    public void add(Person person, Credential credential) {
        em.persist(person);
        em.persist(credential);
        em.flush();
    }

    /** The member, without a lock. Throws NotFound. */
    public Member member(long id) {
        return Optional.ofNullable(em.find(Member.class, id)).orElseThrow(() -> new NotFound("member"));
    }

    /** The member, whom nobody else can change before this transaction ends. */
    public Member locked(long id) {
        return Optional.ofNullable(em.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("member"));
    }

    /** Until this transaction ends, nobody else takes this name or one that looks like it, nor registers this address. */
    public void takeTurn(Pseudonym name, EmailAddress address) {
        Turn.take(em, "name " + name.key(), skeleton(name.skeleton()), "email address " + address.key());
    }

    /** The same for names that look like these. */
    public void takeTurn(Collection<String> skeletons) {
        Turn.take(em, skeletons.stream().map(Members::skeleton).toArray(String[]::new));
    }

    private static String skeleton(String skeleton) {
        return "skeleton " + skeleton;
    }

    /** Who has this name, or one that looks like it: two at most, one who has it and one who has one like it. */
    public List<Long> idsOf(Pseudonym name) {
        return em.createQuery(
                        "select m.id from ForumMember m where m.pseudonymKey = :key or m.skeleton = :skeleton",
                        Long.class)
                .setParameter("key", name.key())
                .setParameter("skeleton", name.skeleton())
                .getResultList();
    }

    /** Takes the skeletons of names away that other tables of look-alikes made. */
    void forgetSkeletonsBut(String version) {
        em.createQuery(
                        "update ForumMember m set m.skeleton = null where m.skeleton is not null and m.skeletonVersion <> :version")
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Members for whom these tables have made no skeleton yet; who registered first comes first. */
    List<Member> withoutSkeleton(String version, int howMany) {
        return em.createQuery("""
                        select m from ForumMember m
                        where m.skeletonVersion is null or m.skeletonVersion <> :version order by m.id""", Member.class)
                .setParameter("version", version)
                .setMaxResults(howMany)
                .getResultList();
    }

    /** Whether somebody has this skeleton. */
    boolean anyLike(String skeleton) {
        return !em.createQuery("select m.id from ForumMember m where m.skeleton = :skeleton", Long.class)
                .setParameter("skeleton", skeleton)
                .getResultList()
                .isEmpty();
    }

    /** The active members whom the text mentions: of each mention, who has the longest of the names that it may be of. */
    List<Long> mentioned(String text) {
        List<List<String>> mentions = Mentions.in(text);
        Map<String, Named> known =
                named(mentions.stream().flatMap(List::stream).distinct().toList());
        return mentions.stream()
                .flatMap(keys ->
                        keys.stream().map(known::get).filter(Objects::nonNull).limit(1))
                .filter(member -> member.state() == MemberState.ACTIVE)
                .map(Named::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Who has a name with one of these keys, by the key; also those who left, whose name is nobody else's. */
    private Map<String, Named> named(Collection<String> keys) {
        Map<String, Named> known = new HashMap<>();
        if (!keys.isEmpty()) {
            em.createQuery(
                            "select m.pseudonymKey, m.id, m.state from ForumMember m where m.pseudonymKey in :keys",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> known.put((String) row[0], new Named((Long) row[1], (MemberState) row[2])));
        }
        return known;
    }

    private record Named(long id, MemberState state) {}

    /** The member with this address, by its key. */
    public Optional<Member> withAddress(String emailKey) {
        return em.createQuery(
                        "select m from ForumMember m join Person p on p.memberId = m.id where p.emailKey = :key",
                        Member.class)
                .setParameter("key", emailKey)
                .getResultStream()
                .findFirst();
    }

    /** The member's address. Throws NotFound. */
    public String email(long memberId) {
        return em.createQuery("select p.email from Person p where p.memberId = :member", String.class)
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** The member's password and when it was set. Throws NotFound. */
    public Credential credential(long memberId) {
        return Optional.ofNullable(em.find(Credential.class, memberId)).orElseThrow(() -> new NotFound("member"));
    }

    /** The member as the forum shows them. */
    public Optional<MemberProfile> profile(long memberId) {
        return em.createQuery(PROFILE + "m.id = :id", MemberProfile.class)
                .setParameter("id", memberId)
                .getResultStream()
                .findFirst();
    }

    /** All administrators, locked in the order of their ids: two who demote each other at once wait for one another. */
    public List<Member> lockedAdministrators() {
        return em.createQuery(
                        "select m from ForumMember m where m.role = :role and m.state = :state order by m.id",
                        Member.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("state", MemberState.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether there is an administrator. */
    public boolean anyAdministrator() {
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

    /** Where mail to these members goes; who has no address is not in it. */
    public List<MailAddress> mailAddresses(Collection<Long> memberIds) {
        return em.createQuery("""
                        select new org.patientforum.members.MailAddress(
                            m.id, p.email, m.language, m.timeZone, m.state, m.suspendedUntil)
                        from ForumMember m join Person p on p.memberId = m.id where m.id in :ids""", MailAddress.class)
                .setParameter("ids", memberIds)
                .getResultList();
    }

    /** Who registered before then and never confirmed; a few at a time. */
    public List<Long> unconfirmedSince(Instant instant) {
        return em.createQuery(
                        "select m.id from ForumMember m where m.state = :state and m.joinedAt < :instant", Long.class)
                .setParameter("state", MemberState.UNCONFIRMED)
                .setParameter("instant", instant)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Removes somebody who never took part, with everything that this feature knows of them. */
    public void remove(long memberId) {
        for (String of : List.of(
                "Consent c where c.key.memberId",
                "Credential c where c.memberId",
                "Person c where c.memberId",
                "ForumMember c where c.id")) {
            em.createQuery("delete from " + of + " = :member")
                    .setParameter("member", memberId)
                    .executeUpdate();
        }
    }
}
