package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Member;
import org.patientforum.members.Members;

/** The database steps of a password change, each in its own transaction, so that none stays open while a password is hashed. */
@Dependent
public class PasswordTransactions {

    private final Members members;
    private final OneTimeLinks links;
    private final SignIns signIns;
    private final Clock clock;

    @Inject
    public PasswordTransactions(Members members, OneTimeLinks links, SignIns signIns, Clock clock) {
        this.members = members;
        this.links = links;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** The member whose password changes, with what the password must not contain. */
    record Owner(long memberId, String pseudonym, String email, String passwordHash) {}

    /** Whether the reset link is usable now. */
    @Transactional
    public boolean usable(@Nullable String token) {
        return links.usable(token, LinkPurpose.RESET_PASSWORD, clock.instant()).isPresent();
    }

    /** The path to return to afterwards; null if unknown. */
    @Transactional
    public @Nullable String returnTo(@Nullable String token) {
        return links.found(token, LinkPurpose.RESET_PASSWORD)
                .map(OneTimeLink::returnTo)
                .orElse(null);
    }

    /** The owner of the link. Throws LinkNotUsable. */
    @Transactional
    public Owner ownerOf(@Nullable String token) {
        return links.usable(token, LinkPurpose.RESET_PASSWORD, clock.instant())
                .map(link -> owner(link.memberId()))
                .orElseThrow(LinkNotUsable::new);
    }

    /** The member's name, address and password hash. Throws NotFound. */
    @Transactional
    public Owner owner(long memberId) {
        return new Owner(
                memberId,
                members.member(memberId).pseudonym(),
                members.email(memberId),
                members.credential(memberId).passwordHash());
    }

    /**
     * Uses the link, sets the password and ends all sign-ins. The address counts as confirmed, because the mail has reached its
     * owner. Throws LinkNotUsable.
     */
    @Transactional
    public void reset(@Nullable String token, String passwordHash) {
        Instant now = clock.instant();
        OneTimeLink link = links.locked(token, LinkPurpose.RESET_PASSWORD);
        link.use(now);
        Member member = members.locked(link.memberId());
        member.confirm();
        members.credential(member.id()).change(passwordHash, now);
        signIns.endAllExcept(member.id(), 0);
    }

    /** Changes the password and ends all of the member's sign-ins but one. */
    @Transactional
    public void change(long memberId, String passwordHash, long keptSignInId) {
        members.credential(memberId).change(passwordHash, clock.instant());
        signIns.endAllExcept(memberId, keptSignInId);
    }
}
