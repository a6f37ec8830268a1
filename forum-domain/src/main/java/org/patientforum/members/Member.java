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
import org.patientforum.shared.NotAllowed;

/** A member as others see them. Their identity is a {@link Person}, stored separately. */
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

    @Column(name = "pseudonym_sort")
    private String pseudonymSort;

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

    @Column(name = "may_unmask")
    private boolean mayUnmask;

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

    public Member(Pseudonym pseudonym, LocalePreferences locale, Instant joinedAt) {
        rename(pseudonym);
        this.role = Role.MEMBER;
        this.state = MemberState.UNCONFIRMED;
        changeLocale(locale);
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

    /** Whether the member has confirmed their address and may sign in. */
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

    /** Changes the pseudonym. */
    public final void rename(Pseudonym name) {
        this.pseudonym = name.text();
        this.pseudonymKey = name.key();
        this.pseudonymSort = name.sortKey();
        assignSkeleton(name.skeleton());
    }

    /** Sets the skeleton of the pseudonym ({@link Skeleton}); null if another member already has it. */
    final void assignSkeleton(@Nullable String nameSkeleton) {
        skeleton = nameSkeleton;
        skeletonVersion = Skeleton.VERSION;
    }

    /** Changes language and time zone. */
    public final void changeLocale(LocalePreferences locale) {
        this.language = locale.language();
        this.timeZone = locale.timeZone();
    }

    /** Confirms the address. Has no effect on an active member. */
    public void confirm() {
        if (state == MemberState.UNCONFIRMED) {
            state = MemberState.ACTIVE;
        }
    }

    /** Changes the role. The right to unmask belongs to one term as moderator, and is not kept for the next. */
    public void changeRole(Role to) {
        role = to;
        mayUnmask = false;
    }

    /** Whether the member may see the person behind a pseudonym: administrators, and moderators who were given this right. */
    public boolean mayUnmask() {
        return role == Role.ADMINISTRATOR || role == Role.MODERATOR && mayUnmask;
    }

    /** Gives or takes the right to unmask. Throws NotAllowed for members who are no moderators. */
    public void letUnmask(boolean allowed) {
        if (role != Role.MODERATOR) {
            throw new NotAllowed("notAModerator");
        }
        mayUnmask = allowed;
    }

    /** Restricts the member to reading until the given instant; a suspended account cannot sign in either. */
    public void restrict(boolean shutOut, Instant until) {
        this.shutOut = shutOut;
        suspendedUntil = until;
    }

    /** Whether the account is suspended at an instant. */
    public boolean accountSuspendedAt(Instant now) {
        return shutOut && suspendedAt(now);
    }

    /** Ends the restriction. */
    public void liftRestriction() {
        suspendedUntil = null;
        shutOut = false;
    }

    @Nullable
    public String staffBadge() {
        return staffBadge;
    }

    /** Changes the text of the staff badge; null removes the badge. */
    public void changeStaffBadge(@Nullable String badge) {
        staffBadge = badge;
    }
}
