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

/** Creates the first administrator by a link printed at the start, and members of the demonstration, who need no mail. */
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

    /** A token that creates the first administrator; empty if there is one already. */
    @PermitAll
    public Optional<String> firstAdministratorToken() {
        if (members.hasAdministrator()) {
            return Optional.empty();
        }
        String token = RandomTokens.newToken();
        links.add(new OneTimeLink(null, LinkPurpose.FIRST_ADMINISTRATOR, RandomTokens.hash(token), clock.instant()));
        return Optional.of(token);
    }

    /** Whether the token can still create the first administrator. Read-only. */
    @PermitAll
    public boolean canBecomeAdministrator(String token) {
        return links.usable(token, LinkPurpose.FIRST_ADMINISTRATOR, clock.instant())
                        .isPresent()
                && !members.hasAdministrator();
    }

    /** Creates the first administrator and revokes all such links. Throws LinkNotUsable and the exceptions of a registration. */
    @PermitAll
    public long becomeAdministrator(String token, Registration registration) {
        OneTimeLink link = links.locked(token, LinkPurpose.FIRST_ADMINISTRATOR);
        if (members.hasAdministrator()) {
            throw new LinkNotUsable();
        }
        link.use(clock.instant());
        links.revokeAll(LinkPurpose.FIRST_ADMINISTRATOR, clock.instant());
        return createMember(registration, Role.ADMINISTRATOR);
    }

    /** Creates a confirmed member. Only for the initial content of a forum: ownership of the address is not proven. */
    @PermitAll
    public long createMember(Registration registration, Role role) {
        BrokenRules.Collector rules = new BrokenRules.Collector();
        Supplier<Pseudonym> name = rules.take(() -> registrations.requireFree(
                policy.hospitalName().requireUnrelated(Pseudonym.of(registration.pseudonym())),
                EmailAddress.keyOf(registration.email())));
        Supplier<EmailAddress> address = rules.take(() -> EmailAddress.of(registration.email()));
        Supplier<String> password =
                rules.take(() -> policy.check(registration.password(), registration.pseudonym(), registration.email()));
        rules.check(() -> registrations.requireTermsInForce(registration.termsVersion()));
        rules.throwIfAny();
        return registrations.createMember(registration, role, hasher.hash(password.get()));
    }
}
