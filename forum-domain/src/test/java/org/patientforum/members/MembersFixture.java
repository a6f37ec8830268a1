package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.patientforum.audit.AuditFixture;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.accounts.Argon2;
import org.patientforum.members.accounts.KnownDevices;
import org.patientforum.members.accounts.LinkRequested;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.accounts.OneTimeLinkIssuer;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.PasswordHasher;
import org.patientforum.members.accounts.PasswordPolicy;
import org.patientforum.members.accounts.PasswordService;
import org.patientforum.members.accounts.PasswordTransactions;
import org.patientforum.members.accounts.SignInLimits;
import org.patientforum.members.accounts.SignInRequest;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.members.accounts.SignInTransactions;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.members.administration.IdentityDisclosureService;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.members.registration.FirstAdministratorService;
import org.patientforum.members.registration.Registration;
import org.patientforum.members.registration.RegistrationService;
import org.patientforum.members.registration.Registrations;
import org.patientforum.members.sanctions.MemberSanctioned;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.members.sanctions.Sanctions;
import org.patientforum.members.terms.Participation;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsVersions;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.crypto.SiteKeysFixture;
import org.patientforum.shared.ratelimits.RateLimitHits;
import org.patientforum.shared.ratelimits.RateLimits;

/** The members' services on a database of their own, with a clock controlled by the test. */
public final class MembersFixture extends Clock implements AutoCloseable {

    public static final LocalePreferences LONDON = new LocalePreferences("en", "Europe/London");
    public static final String PASSWORD = "seven green teapots";

    public final TestDatabase database;
    public final FiredEvents<LinkRequested> links = new FiredEvents<>();
    public final FiredEvents<Object> events = new FiredEvents<>();
    public final FiredEvents<MemberSanctioned> sanctioned = new FiredEvents<>();
    private final PasswordHasher hasher = new PasswordHasher(new Argon2(64, 1)); // real, but done at once
    private final PasswordPolicy policy = new PasswordPolicy("St Brannoc's Hospital");
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    public MembersFixture() {
        this(new TestDatabase());
    }

    /** Uses this database and closes it at the end. */
    public MembersFixture(TestDatabase database) {
        this.database = database;
        database.run(
                em -> new TermsService(new TermsVersions(em), this, null).publish(1, "Be kind.", "<p>Be kind.</p>"));
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    /** The services on one entity manager, in one transaction. */
    public final class Services {
        private final EntityManager em;

        public Services(EntityManager em) {
            this.em = em;
        }

        public Members members() {
            return new Members(em);
        }

        private AuditTrail audit() {
            return AuditFixture.trail(em, MembersFixture.this);
        }

        TermsVersions termsVersions() {
            return new TermsVersions(em);
        }

        public TermsService terms() {
            return new TermsService(termsVersions(), MembersFixture.this, audit());
        }

        public RateLimits limits() {
            return new RateLimits(
                    new RateLimitHits(em), SiteKeysFixture.in(em, MembersFixture.this), MembersFixture.this);
        }

        OneTimeLinkIssuer linkIssuer() {
            return new OneTimeLinkIssuer(new OneTimeLinks(em), links, MembersFixture.this);
        }

        public Registrations registrations() {
            return new Registrations(members(), termsVersions(), linkIssuer(), events, MembersFixture.this);
        }

        public RegistrationService registration() {
            return new RegistrationService(
                    registrations(), members(), new OneTimeLinks(em), policy, hasher, limits(), MembersFixture.this);
        }

        public MembershipService membership() {
            return new MembershipService(members());
        }

        public SignInService signIns() {
            SignInLimits limits = new SignInLimits(
                    Duration.ofHours(12),
                    Duration.ofDays(30),
                    Duration.ofMinutes(30),
                    Duration.ofHours(12),
                    Duration.ofMinutes(30));
            SignIns rows = new SignIns(em);
            SignInTransactions transactions =
                    new SignInTransactions(members(), rows, limits(), limits, MembersFixture.this);
            KnownDevices devices = new KnownDevices(SiteKeysFixture.in(em, MembersFixture.this));
            return new SignInService(transactions, rows, devices, limits, hasher, MembersFixture.this);
        }

        public PasswordService passwordService() {
            PasswordTransactions transactions =
                    new PasswordTransactions(members(), new OneTimeLinks(em), new SignIns(em), MembersFixture.this);
            return new PasswordService(transactions, policy, hasher, members(), linkIssuer(), limits());
        }

        public FirstAdministratorService firstAdministrator() {
            return new FirstAdministratorService(
                    registrations(), members(), new OneTimeLinks(em), policy, hasher, MembersFixture.this);
        }

        public MemberAdministrationService memberAdministration() {
            return new MemberAdministrationService(new MemberLists(em), members(), new SignIns(em), audit());
        }

        public SanctionService sanctions() {
            return new SanctionService(
                    new Sanctions(em), members(), new SignIns(em), sanctioned, audit(), MembersFixture.this);
        }

        public IdentityDisclosureService identityDisclosure() {
            return new IdentityDisclosureService(members(), new SignIns(em), audit(), MembersFixture.this);
        }

        public Participation participation() {
            return new Participation(members(), termsVersions(), limits(), MembersFixture.this);
        }
    }

    /** Runs in one transaction, which an exception rolls back; in the container each service call has its own. */
    public <T> T with(Function<Services, T> action) {
        return database.with(em -> action.apply(new Services(em)));
    }

    public void run(java.util.function.Consumer<Services> action) {
        database.run(em -> action.accept(new Services(em)));
    }

    /**
     * Runs the action and commits even if it breaks a rule.
     *
     * @return the exception; null if none
     */
    public RuntimeException thrownBy(java.util.function.Consumer<Services> action) {
        return with(fixture -> {
            try {
                action.accept(fixture);
                return null;
            } catch (org.patientforum.shared.ForumException e) {
                return e;
            }
        });
    }

    /** The rows of the audit trail, oldest first: actor, action, object and details. */
    public List<String> auditRows() {
        return database.with(AuditFixture::rows);
    }

    public Registration registrationForm(String pseudonym, String email) {
        return new Registration(pseudonym, email, PASSWORD, 1, LONDON);
    }

    /** Creates a confirmed member. */
    public long member(String pseudonym) {
        return with(fixture -> fixture.firstAdministrator()
                .createMember(registrationForm(pseudonym, emailOf(pseudonym)), Role.MEMBER));
    }

    public long staff(String pseudonym, Role role) {
        return with(fixture ->
                fixture.firstAdministrator().createMember(registrationForm(pseudonym, emailOf(pseudonym)), role));
    }

    public static String emailOf(String pseudonym) {
        return pseudonym.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    public SignInRequest signInRequest(String pseudonym, String password) {
        return new SignInRequest(emailOf(pseudonym), password, null, "192.0.2.1");
    }

    public NewSignIn signIn(String pseudonym) {
        return signIn(pseudonym, true);
    }

    public NewSignIn signIn(String pseudonym, boolean ownDevice) {
        NewSignIn.Device device = new NewSignIn.Device("Firefox on Linux", ownDevice);
        return with(fixture ->
                fixture.signIns().signIn(fixture.signIns().authenticate(signInRequest(pseudonym, PASSWORD)), device));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        database.close();
    }
}
