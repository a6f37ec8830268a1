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

/** The database steps of a registration, after the password has been hashed. */
@Dependent
public class Registrations {

    /** A second click within this time sends no second mail. */
    private static final Duration RESEND_INTERVAL = Duration.ofMinutes(5);

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

    /** Returns the name if the owner of the address may take it. Throws PseudonymTaken. */
    @Transactional
    public Pseudonym requireFree(Pseudonym name, String emailKey) {
        Optional<Long> sameAddress =
                members.withAddress(emailKey).filter(Member::unconfirmed).map(Member::id);
        if (members.idsOf(name).stream().anyMatch(other -> !sameAddress.equals(Optional.of(other)))) {
            throw new PseudonymTaken();
        }
        return name;
    }

    /** Throws TermsNotAgreed if this version is not in force. */
    @Transactional
    public void requireTermsInForce(int termsVersion) {
        if (termsVersion != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
    }

    /**
     * Creates an unconfirmed member; if the address is known, informs its owner instead. Throws PseudonymTaken if the name was
     * taken meanwhile.
     */
    @Transactional
    public void register(
            Registration registration,
            Pseudonym name,
            EmailAddress address,
            String passwordHash,
            @Nullable String returnTo) {
        members.lock(name, address);
        requireFree(name, address.key());
        Optional<Member> known = members.withAddress(address.key());
        if (known.isEmpty()) {
            long id = add(new Member(name, registration.locality(), clock.instant()), address, passwordHash);
            terms.agree(id, registration.termsVersion(), clock.instant());
            links.request(id, LinkPurpose.CONFIRM_ADDRESS, returnTo);
        } else if (known.get().unconfirmed()) {
            if (replaceUnconfirmed(known.get(), registration, name, passwordHash)) {
                links.request(known.get().id(), LinkPurpose.CONFIRM_ADDRESS, returnTo);
            }
        } else {
            events.fire(new AddressAlreadyKnown(known.get().id()));
        }
    }

    /** Issues another confirmation link. */
    @Transactional
    public void resendConfirmation(long memberId, @Nullable String returnTo) {
        links.request(memberId, LinkPurpose.CONFIRM_ADDRESS, returnTo);
    }

    /** Creates a confirmed member. Throws PseudonymTaken or EmailTaken. */
    @Transactional
    public long createMember(Registration registration, Role role, String passwordHash) {
        Pseudonym name = Pseudonym.of(registration.pseudonym());
        EmailAddress address = EmailAddress.of(registration.email());
        members.lock(name, address);
        requireFree(name, address.key());
        if (members.withAddress(address.key()).isPresent()) {
            throw new EmailTaken();
        }
        Member member = new Member(name, registration.locality(), clock.instant());
        member.confirm();
        member.changeRole(role);
        long id = add(member, address, passwordHash);
        if (registration.termsVersion() != TermsVersions.NONE) {
            terms.agree(id, registration.termsVersion(), clock.instant());
        }
        return id;
    }

    private long add(Member member, EmailAddress address, String passwordHash) {
        members.add(member);
        members.add(new Person(member.id(), address), new Credential(member.id(), passwordHash, clock.instant()));
        return member.id();
    }

    /**
     * Replaces name and password of an unconfirmed registration: the first mail may have been lost or may have reached the wrong
     * person. Former links still work and say that the data have changed.
     *
     * @return false for a second click, which changes nothing
     */
    private boolean replaceUnconfirmed(Member member, Registration registration, Pseudonym name, String passwordHash) {
        Instant now = clock.instant();
        if (name.text().equals(member.pseudonym()) && links.hasPending(member.id(), now.minus(RESEND_INTERVAL))) {
            return false;
        }
        member.rename(name);
        member.changeLocale(registration.locality());
        members.credential(member.id()).change(passwordHash, now);
        terms.agree(member.id(), registration.termsVersion(), now);
        return true;
    }

    /** Deletes registrations before the instant that were never confirmed. */
    @Transactional
    public void deleteUnconfirmedBefore(Instant instant) {
        for (long memberId : members.unconfirmedBefore(instant)) {
            events.fire(new RegistrationExpired(memberId));
            links.removeFor(memberId);
            members.remove(memberId);
        }
    }
}
