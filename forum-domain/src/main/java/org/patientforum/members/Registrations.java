package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes a registration, whose password is hashed already, in one transaction. */
@Dependent
class Registrations {

    /** A second click, or a second try at once, need not bring a second mail. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final Members members;
    private final TermsVersions terms;
    private final Links links;
    private final Event<Object> events;
    private final Clock clock;

    @Inject
    Registrations(Members members, TermsVersions terms, Links links, Event<Object> events, Clock clock) {
        this.members = members;
        this.terms = terms;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** What is wrong with the registration whoever's address it is: the name, the terms. */
    @Transactional
    public void check(Pseudonym name, EmailAddress address, int termsVersion) {
        Optional<Long> sameAddress =
                members.withAddress(address.key()).filter(Member::unconfirmed).map(Member::id);
        if (members.idsOf(name).stream().anyMatch(other -> !sameAddress.equals(Optional.of(other)))) {
            throw new PseudonymTaken();
        }
        if (termsVersion != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
    }

    /** Makes a member who has to confirm the address; if the address is known, tells its owner instead. */
    @Transactional
    public void write(Registration wish, Pseudonym name, EmailAddress address, String passwordHash) {
        Optional<Member> known = members.withAddress(address.key());
        if (known.isEmpty()) {
            long id = add(new Member(name, wish.locality(), clock.instant()), address, passwordHash);
            terms.agree(id, wish.termsVersion(), clock.instant());
            links.request(id, LinkPurpose.CONFIRM_ADDRESS);
        } else if (known.get().unconfirmed()) {
            again(known.get(), wish, name, passwordHash);
        } else {
            events.fire(new AddressAlreadyKnown(known.get().id()));
        }
    }

    /** Makes another link to confirm the address. */
    @Transactional
    public void remind(long memberId) {
        links.request(memberId, LinkPurpose.CONFIRM_ADDRESS);
    }

    /** Makes a member whose address needs no confirming. */
    @Transactional
    public long found(Registration wish, Role role, String passwordHash) {
        Member member = new Member(Pseudonym.of(wish.pseudonym()), wish.locality(), clock.instant());
        member.confirm();
        member.changeRole(role);
        long id = add(member, EmailAddress.of(wish.email()), passwordHash);
        if (wish.termsVersion() != TermsVersions.NONE) {
            terms.agree(id, wish.termsVersion(), clock.instant());
        }
        return id;
    }

    private long add(Member member, EmailAddress address, String passwordHash) {
        members.add(member);
        members.add(new Person(member.id(), address), new Credential(member.id(), passwordHash, clock.instant()));
        return member.id();
    }

    /**
     * The first try's mail may never have come, or have gone to somebody who did not ask for it: the new name and password
     * replace the old ones, and former links end.
     */
    private void again(Member member, Registration wish, Pseudonym name, String passwordHash) {
        Instant now = clock.instant();
        if (name.text().equals(member.pseudonym()) && links.waiting(member.id(), now.minus(JUST_NOW))) {
            return;
        }
        member.rename(name);
        member.liveIn(wish.locality());
        members.credential(member.id()).change(passwordHash, now);
        terms.agree(member.id(), wish.termsVersion(), now);
        links.request(member.id(), LinkPurpose.CONFIRM_ADDRESS);
    }

    /** Forgets who registered before then and never confirmed. */
    @Transactional
    public void forgetBefore(Instant instant) {
        for (long memberId : members.unconfirmedSince(instant)) {
            events.fire(new RegistrationForgotten(memberId));
            links.removeOf(memberId);
            members.remove(memberId);
        }
    }
}
