package org.patientforum.members.terms;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Publishes the versions of the terms of use and records members' agreement. */
@Stateless
public class TermsService {

    private static final int MAX_LENGTH = 30_000;
    private static final Duration MAX_NOTICE = Duration.ofDays(366);

    private TermsVersions terms;
    private Clock clock;
    private AuditTrail audit;

    protected TermsService() {}

    @Inject
    public TermsService(TermsVersions terms, Clock clock, AuditTrail audit) {
        this.terms = terms;
        this.clock = clock;
        this.audit = audit;
    }

    /** The version in force. */
    @PermitAll
    public Optional<TermsText> current() {
        return terms.current(clock.instant());
    }

    /** Publishes a version with immediate effect; has no effect if the version exists. */
    @PermitAll
    public void publish(int version, String markdown, String html) {
        if (!terms.exists(version)) {
            terms.add(new Terms(version, markdown, html, clock.instant()));
        }
    }

    /** The Markdown source of the version in force. */
    @RolesAllowed("administrator")
    public String markdown() {
        return terms.markdown(terms.currentVersion(clock.instant()));
    }

    /**
     * Publishes new terms with immediate effect: members must agree before they take part again. Throws InvalidInput if the text
     * is empty or too long, ChangedMeanwhile if another version than the given one is in force.
     */
    @RolesAllowed("administrator")
    public void publishAfter(long actorId, int version, @Nullable String markdown, String html) {
        publishFrom(actorId, version, markdown, html, null);
    }

    /**
     * Publishes new terms that come into force at this instant, not more than a year ahead, or at once if it is null or the beginning of today: from then on
     * members must agree before they take part. Until then everybody can read what will change. Throws like {@link #publishAfter}, and InvalidInput if the
     * instant is out of range or another version is still to come. Returns whether they are in force now.
     */
    @RolesAllowed("administrator")
    public boolean publishFrom(
            long actorId, int version, @Nullable String markdown, String html, @Nullable Instant validFrom) {
        Instant now = clock.instant();
        if (markdown == null || markdown.isBlank() || markdown.length() > MAX_LENGTH) {
            throw new InvalidInput("terms.empty");
        }
        Instant start = validFrom == null || hasBegunToday(validFrom, now) ? now : validFrom;
        if (start.isBefore(now) || start.isAfter(now.plus(MAX_NOTICE))) {
            throw new InvalidInput("terms.from");
        }
        if (terms.upcoming(now).isPresent()) {
            throw new InvalidInput("terms.upcoming");
        }
        if (terms.currentVersion(now) != version || !terms.add(new Terms(version + 1, markdown.strip(), html, start))) {
            throw new ChangedMeanwhile("terms.changedMeanwhile");
        }
        record(actorId, AuditAction.TERMS_PUBLISHED, version + 1, "from=" + start);
        return start.equals(now);
    }

    /** The beginning of today means now. */
    private static boolean hasBegunToday(Instant start, Instant now) {
        return start.isBefore(now) && start.isAfter(now.minus(Duration.ofDays(1)));
    }

    /** Withdraws a version that is not in force yet, so that nobody has agreed to it. Throws NotFound. */
    @RolesAllowed("administrator")
    public void withdraw(long actorId, int version) {
        terms.upcoming(clock.instant())
                .filter(text -> text.version() == version)
                .orElseThrow(() -> new NotFound("terms"));
        terms.remove(version);
        record(actorId, AuditAction.TERMS_WITHDRAWN, version, "");
    }

    private void record(long actorId, AuditAction action, int version, String details) {
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.TERMS, version), details);
    }

    /** The version that comes into force later, for everybody to read. */
    @PermitAll
    public Optional<TermsText> upcoming() {
        return terms.upcoming(clock.instant());
    }

    /** The Markdown source of a version, to show how it differs from another. Throws NotFound. */
    @PermitAll
    public String source(int version) {
        return terms.markdown(version);
    }

    /** All versions, the newest first. */
    @RolesAllowed("administrator")
    public List<TermsVersion> versions() {
        return terms.all();
    }

    /** Records the member's agreement. Throws TermsNotAgreed if a newer version came into force meanwhile. */
    @RolesAllowed("member")
    public void agree(long actorId, int version) {
        if (version != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
        terms.agree(actorId, version, clock.instant());
    }
}
