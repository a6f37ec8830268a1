package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Member;
import org.patientforum.members.Members;

/** The steps of a change of password that touch the database, each a transaction of its own. */
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

    /** Whose password is to be changed, and what it must not be made of. */
    record Owner(long memberId, String pseudonym, String email, String passwordHash) {}

    /** Whether a link to a new password can be used now. */
    @Transactional
    public boolean works(@Nullable String token) {
        return links.working(token, LinkPurpose.RESET_PASSWORD, clock.instant()).isPresent();
    }

    /** Where to go back to afterwards; null for nowhere in particular. */
    @Transactional
    public @Nullable String returnTo(@Nullable String token) {
        return links.found(token, LinkPurpose.RESET_PASSWORD)
                .map(OneTimeLink::returnTo)
                .orElse(null);
    }

    /** Throws LinkNotUsable. */
    @Transactional
    public Owner ownerOf(@Nullable String token) {
        return links.working(token, LinkPurpose.RESET_PASSWORD, clock.instant())
                .map(link -> owner(link.memberId()))
                .orElseThrow(LinkNotUsable::new);
    }

    /** Name and address of the member, which a password must not contain. Throws NotFound. */
    @Transactional
    public Owner owner(long memberId) {
        return new Owner(
                memberId,
                members.member(memberId).pseudonym(),
                members.email(memberId),
                members.credential(memberId).passwordHash());
    }

    /** Uses the link up, ends all sign-ins. Whoever has the mail has the address: it is confirmed, too. Throws LinkNotUsable. */
    @Transactional
    public void reset(@Nullable String token, String passwordHash) {
        Instant now = clock.instant();
        OneTimeLink link = links.locked(token, LinkPurpose.RESET_PASSWORD);
        link.use(now);
        Member member = members.locked(link.memberId());
        member.confirm();
        members.credential(member.id()).change(passwordHash, now);
        signIns.endOthers(member.id(), 0);
    }

    /** Sets another password and ends all of the member's sign-ins but one. */
    @Transactional
    public void change(long memberId, String passwordHash, long keptSignInId) {
        members.credential(memberId).change(passwordHash, clock.instant());
        signIns.endOthers(memberId, keptSignInId);
    }
}
