package org.patientforum.members.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.patientforum.members.EmailAddress;
import org.patientforum.members.Members;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.LinkNotUsable;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.OneTimeLink;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.PasswordHasher;
import org.patientforum.members.accounts.PasswordPolicy;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.validation.BrokenRules;

/** The first administrator, who is made by a link printed at start, and members who need no mail: demonstration content. */
@Stateless
public class FirstAdministratorService {

    private Registrations registrations;
    private Members members;
    private OneTimeLinks links;
    private PasswordPolicy policy;
    private PasswordHasher hasher;
    private Clock clock;

    protected FirstAdministratorService() {}

    @Inject
    public FirstAdministratorService(
            Registrations registrations,
            Members members,
            OneTimeLinks links,
            PasswordPolicy policy,
            PasswordHasher hasher,
            Clock clock) {
        this.registrations = registrations;
        this.members = members;
        this.links = links;
        this.policy = policy;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** A token with which somebody can become the first administrator; empty if there is an administrator. */
    @PermitAll
    public Optional<String> firstAdministratorToken() {
        if (members.anyAdministrator()) {
            return Optional.empty();
        }
        String token = RandomTokens.fresh();
        links.add(new OneTimeLink(
                null,
                LinkPurpose.FIRST_ADMINISTRATOR,
                RandomTokens.hash(token),
                clock.instant()));
        return Optional.of(token);
    }

    /** Whether this token still makes an administrator. Changes nothing. */
    @PermitAll
    public boolean canBecomeAdministrator(String token) {
        return links.working(
                                token,
                                LinkPurpose.FIRST_ADMINISTRATOR,
                                clock.instant())
                        .isPresent()
                && !members.anyAdministrator();
    }

    /** Makes the first administrator; no such link works afterwards. Throws LinkNotUsable and what a registration throws. */
    @PermitAll
    public long becomeAdministrator(String token, Registration wish) {
        OneTimeLink link = links.locked(token, LinkPurpose.FIRST_ADMINISTRATOR);
        if (members.anyAdministrator()) {
            throw new LinkNotUsable();
        }
        link.use(clock.instant());
        links.endAll(LinkPurpose.FIRST_ADMINISTRATOR, clock.instant());
        return found(wish, Role.ADMINISTRATOR);
    }

    /** Makes a confirmed member. Only for what the forum itself starts with: nobody proves here that the address is theirs. */
    @PermitAll
    public long found(Registration wish, Role role) {
        BrokenRules.Collector broken = new BrokenRules.Collector();
        Supplier<Pseudonym> name = broken.take(() -> registrations.free(
                policy.hospitalName().leaveTo(Pseudonym.of(wish.pseudonym())),
                EmailAddress.keyOf(wish.email())));
        Supplier<EmailAddress> address = broken.take(() -> EmailAddress.of(wish.email()));
        Supplier<String> password =
                broken.take(() -> policy.check(wish.password(), wish.pseudonym(), wish.email()));
        broken.check(() -> registrations.requireTermsInForce(wish.termsVersion()));
        broken.throwIfAny();
        return registrations.found(wish, role, hasher.hash(password.get()));
    }
}
