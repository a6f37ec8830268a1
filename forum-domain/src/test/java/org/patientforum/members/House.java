package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.patientforum.audit.AuditForTests;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.SiteKeysForTests;
import org.patientforum.shared.TestDatabase;

/** The members' services on a database of their own, with a clock that the test moves. */
final class House extends Clock implements AutoCloseable {

    static final Locality LONDON = new Locality("en", "Europe/London");
    static final String PASSWORD = "seven green teapots";

    final TestDatabase database;
    final FiredEvents<LinkRequested> links = new FiredEvents<>();
    final FiredEvents<Object> events = new FiredEvents<>();
    final FiredEvents<MemberSanctioned> sanctioned = new FiredEvents<>();
    private final PasswordHashing hashing = new PasswordHashing(new Argon2(64, 1)); // real, but done at once
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    House() {
        this(new TestDatabase());
    }

    /** On this database, which is closed with it. */
    House(TestDatabase database) {
        this.database = database;
        database.run(
                em -> new TermsService(new TermsVersions(em), this, null).publish(1, "Be kind.", "<p>Be kind.</p>"));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** The services, all in one transaction. */
    final class Services {
        private final EntityManager em;

        Services(EntityManager em) {
            this.em = em;
        }

        Members members() {
            return new Members(em);
        }

        private AuditTrail audit() {
            return AuditForTests.trail(em, House.this);
        }

        TermsVersions termsVersions() {
            return new TermsVersions(em);
        }

        TermsService terms() {
            return new TermsService(termsVersions(), House.this, audit());
        }

        RateLimits limits() {
            return new RateLimits(new Attempts(em), SiteKeysForTests.in(em, House.this), House.this);
        }

        Passwords passwords() {
            return new Passwords(new PasswordRules("St Brannoc's Hospital"), hashing, House.this);
        }

        Links requests() {
            return new Links(new OneTimeLinks(em), links, House.this);
        }

        Registrations registrations() {
            return new Registrations(members(), termsVersions(), requests(), events, House.this);
        }

        RegistrationService registration() {
            return new RegistrationService(registrations(), members(), new OneTimeLinks(em), passwords(), limits());
        }

        MembershipService membership() {
            return new MembershipService(members());
        }

        SignInService signIns() {
            SignInLimits lasting = new SignInLimits(
                    Duration.ofHours(12),
                    Duration.ofDays(30),
                    Duration.ofMinutes(30),
                    Duration.ofHours(12),
                    Duration.ofMinutes(30));
            SignIns rows = new SignIns(em);
            SignInDesk desk = new SignInDesk(members(), rows, limits(), lasting, House.this);
            KnownDevices devices = new KnownDevices(SiteKeysForTests.in(em, House.this));
            return new SignInService(desk, rows, devices, lasting, passwords());
        }

        PasswordService passwordService() {
            PasswordDesk desk = new PasswordDesk(members(), new OneTimeLinks(em), new SignIns(em), House.this);
            return new PasswordService(desk, passwords(), members(), requests(), limits());
        }

        FoundingService founding() {
            return new FoundingService(registrations(), members(), new OneTimeLinks(em), passwords());
        }

        MemberStewardshipService stewardship() {
            return new MemberStewardshipService(new MemberLists(em), members(), new SignIns(em), audit());
        }

        SanctionService sanctions() {
            return new SanctionService(new Sanctions(em), members(), new SignIns(em), sanctioned, audit(), House.this);
        }

        UnmaskingService unmasking() {
            return new UnmaskingService(members(), new SignIns(em), audit(), House.this);
        }

        Participation participation() {
            return new Participation(members(), termsVersions(), limits(), House.this);
        }
    }

    /** Runs in a transaction; what it throws rolls back, unlike in the container, where each service has its own. */
    <T> T with(Function<Services, T> action) {
        return database.with(em -> action.apply(new Services(em)));
    }

    void run(java.util.function.Consumer<Services> action) {
        database.run(em -> action.accept(new Services(em)));
    }

    /** Commits what was counted although a rule was broken, and gives the exception; null if none. */
    RuntimeException refused(java.util.function.Consumer<Services> action) {
        return with(house -> {
            try {
                action.accept(house);
                return null;
            } catch (org.patientforum.shared.ForumException e) {
                return e;
            }
        });
    }

    /** What the audit trail says, oldest row first: who did what to which thing, and its details. */
    List<String> audited() {
        return database.with(AuditForTests::rows);
    }

    Registration wish(String pseudonym, String email) {
        return new Registration(pseudonym, email, PASSWORD, 1, LONDON);
    }

    /** Somebody who registered and confirmed. */
    long member(String pseudonym) {
        return with(house -> house.founding().found(wish(pseudonym, mailOf(pseudonym)), Role.MEMBER));
    }

    long staff(String pseudonym, Role role) {
        return with(house -> house.founding().found(wish(pseudonym, mailOf(pseudonym)), role));
    }

    static String mailOf(String pseudonym) {
        return pseudonym.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    SignInWish typed(String pseudonym, String password) {
        return new SignInWish(mailOf(pseudonym), password, null, "192.0.2.1");
    }

    NewSignIn signIn(String pseudonym) {
        return signIn(pseudonym, true);
    }

    NewSignIn signIn(String pseudonym, boolean ownDevice) {
        NewSignIn.Device device = new NewSignIn.Device("Firefox on Linux", ownDevice);
        return with(house -> house.signIns().open(house.signIns().prove(typed(pseudonym, PASSWORD)), device));
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
