package org.patientforum.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part, as others see them. Who they are is a {@link Person}, kept apart. */
@Entity(name = "ForumMember")
@Table(name = "member")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_seq")
    @SequenceGenerator(name = "member_seq", sequenceName = "member_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "pseudonym")
    private String pseudonym;

    @Column(name = "pseudonym_key")
    private String pseudonymKey;

    @Column(name = "skeleton")
    private @Nullable String skeleton;

    @Column(name = "skeleton_version")
    private @Nullable String skeletonVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MemberState state;

    @Column(name = "suspended_until")
    private @Nullable Instant suspendedUntil;

    @Column(name = "shut_out")
    private boolean shutOut;

    @Column(name = "staff_badge")
    private @Nullable String staffBadge;

    @Column(name = "language")
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Member() {}

    public Member(Pseudonym pseudonym, LocalePreferences locality, Instant joinedAt) {
        rename(pseudonym);
        this.role = Role.MEMBER;
        this.state = MemberState.UNCONFIRMED;
        liveIn(locality);
        this.joinedAt = joinedAt;
    }

    public long id() {
        return id;
    }

    public String pseudonym() {
        return pseudonym;
    }

    public Role role() {
        return role;
    }

    public MemberState state() {
        return state;
    }

    @Nullable
    public Instant suspendedUntil() {
        return suspendedUntil;
    }

    /** Whether the member has confirmed the address and may sign in. */
    public boolean active() {
        return state == MemberState.ACTIVE;
    }

    /** Whether the address is not confirmed yet. */
    public boolean unconfirmed() {
        return state == MemberState.UNCONFIRMED;
    }

    boolean suspendedAt(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }

    /** Gives the member another pseudonym. */
    public final void rename(Pseudonym name) {
        this.pseudonym = name.text();
        this.pseudonymKey = name.key();
        lookLike(name.skeleton());
    }

    /** What is left of the name when signs that look alike are made equal; null if that is another member's. */
    final void lookLike(@Nullable String nameSkeleton) {
        skeleton = nameSkeleton;
        skeletonVersion = Skeleton.VERSION;
    }

    /** Sets language and time zone. */
    public final void liveIn(LocalePreferences locality) {
        this.language = locality.language();
        this.timeZone = locality.timeZone();
    }

    /** The address is confirmed. Changes nothing for who is active already. */
    public void confirm() {
        if (state == MemberState.UNCONFIRMED) {
            state = MemberState.ACTIVE;
        }
    }

    /** Gives the member another role. */
    public void changeRole(Role to) {
        role = to;
    }

    /** Until then the member may not take part; who is shut out cannot sign in either. */
    public void restrict(boolean shutOut, Instant until) {
        this.shutOut = shutOut;
        suspendedUntil = until;
    }

    /** Whether the account is suspended at an instant. */
    public boolean shutOutAt(Instant now) {
        return shutOut && suspendedAt(now);
    }

    /** Ends what restricts the member. */
    public void lift() {
        suspendedUntil = null;
        shutOut = false;
    }

    @Nullable
    public String staffBadge() {
        return staffBadge;
    }

    /** What the staff badge says; null takes it away. */
    public void speakAs(@Nullable String badge) {
        staffBadge = badge;
    }
}
