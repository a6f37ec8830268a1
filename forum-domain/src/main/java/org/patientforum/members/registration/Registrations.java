package org.patientforum.members.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Credential;
import org.patientforum.members.EmailAddress;
import org.patientforum.members.EmailTaken;
import org.patientforum.members.Member;
import org.patientforum.members.Members;
import org.patientforum.members.Person;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.OneTimeLinkIssuer;
import org.patientforum.members.terms.TermsNotAgreed;
import org.patientforum.members.terms.TermsVersions;

/** Writes a registration, whose password is hashed already, in one transaction. */
@Dependent
public class Registrations {

    /** A second click, or a second try at once, need not bring a second mail. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final Members members;
    private final TermsVersions terms;
    private final OneTimeLinkIssuer links;
    private final Event<Object> events;
    private final Clock clock;

    @Inject
    public Registrations(
            Members members, TermsVersions terms, OneTimeLinkIssuer links, Event<Object> events, Clock clock) {
        this.members = members;
        this.terms = terms;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** The name, if whoever has this address may take it. Throws PseudonymTaken. */
    @Transactional
    public Pseudonym free(Pseudonym name, String emailKey) {
        Optional<Long> sameAddress =
                members.withAddress(emailKey).filter(Member::unconfirmed).map(Member::id);
        if (members.idsOf(name).stream().anyMatch(other -> !sameAddress.equals(Optional.of(other)))) {
            throw new PseudonymTaken();
        }
        return name;
    }

    /** Throws TermsNotAgreed if these are not the terms in force. */
    @Transactional
    public void requireTermsInForce(int termsVersion) {
        if (termsVersion != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
    }

    /**
     * Makes a member who has to confirm the address; if the address is known, tells its owner instead. Throws PseudonymTaken if somebody took
     * the name since it was free.
     */
    @Transactional
    public void write(
            Registration wish, Pseudonym name, EmailAddress address, String passwordHash, @Nullable String returnTo) {
        members.takeTurn(name, address);
        free(name, address.key());
        Optional<Member> known = members.withAddress(address.key());
        if (known.isEmpty()) {
            long id = add(new Member(name, wish.locality(), clock.instant()), address, passwordHash);
            terms.agree(id, wish.termsVersion(), clock.instant());
            links.request(id, LinkPurpose.CONFIRM_ADDRESS, returnTo);
        } else if (known.get().unconfirmed()) {
            if (again(known.get(), wish, name, passwordHash)) {
                links.request(known.get().id(), LinkPurpose.CONFIRM_ADDRESS, returnTo);
            }
        } else {
            events.fire(new AddressAlreadyKnown(known.get().id()));
        }
    }

    /** Makes another link to confirm the address. */
    @Transactional
    public void remind(long memberId, @Nullable String returnTo) {
        links.request(memberId, LinkPurpose.CONFIRM_ADDRESS, returnTo);
    }

    /** Makes a member whose address needs no confirming. Throws PseudonymTaken, and EmailTaken if the address is registered already. */
    @Transactional
    public long found(Registration wish, Role role, String passwordHash) {
        Pseudonym name = Pseudonym.of(wish.pseudonym());
        EmailAddress address = EmailAddress.of(wish.email());
        members.takeTurn(name, address);
        free(name, address.key());
        if (members.withAddress(address.key()).isPresent()) {
            throw new EmailTaken();
        }
        Member member = new Member(name, wish.locality(), clock.instant());
        member.confirm();
        member.changeRole(role);
        long id = add(member, address, passwordHash);
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
     * replace the old ones. Former links still work, and say so. False for a second click, which changes nothing.
     */
    private boolean again(Member member, Registration wish, Pseudonym name, String passwordHash) {
        Instant now = clock.instant();
        if (name.text().equals(member.pseudonym()) && links.waiting(member.id(), now.minus(JUST_NOW))) {
            return false;
        }
        member.rename(name);
        member.liveIn(wish.locality());
        members.credential(member.id()).change(passwordHash, now);
        terms.agree(member.id(), wish.termsVersion(), now);
        return true;
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
