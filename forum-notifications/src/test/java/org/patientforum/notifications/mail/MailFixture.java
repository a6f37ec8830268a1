package org.patientforum.notifications.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.patientforum.alerting.AlertingFixture;
import org.patientforum.following.FollowingFixture;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.bounces.BounceProcessor;
import org.patientforum.notifications.mail.bounces.BounceSettings;
import org.patientforum.notifications.mail.bounces.ReportedMails;
import org.patientforum.notifications.mail.bounces.VerpAddresses;
import org.patientforum.notifications.mail.composition.DisclosedContent;
import org.patientforum.notifications.mail.composition.MailBodyBuilder;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.composition.MailLinks;
import org.patientforum.notifications.mail.delivery.DeliveryRecorder;
import org.patientforum.notifications.mail.delivery.MailCircuitBreaker;
import org.patientforum.notifications.mail.delivery.MailRateLimiter;
import org.patientforum.notifications.mail.delivery.MailRelay;
import org.patientforum.notifications.mail.delivery.MailTransports;
import org.patientforum.notifications.mail.eligibility.DeliveryPolicy;
import org.patientforum.notifications.mail.eligibility.DigestSource;
import org.patientforum.notifications.mail.eligibility.FollowerMailPolicy;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.mail.eligibility.RecipientLimits;
import org.patientforum.notifications.mail.eligibility.StaffMailPolicy;
import org.patientforum.notifications.mail.eligibility.UndeliveredMailHandler;
import org.patientforum.notifications.mail.log.MailLog;
import org.patientforum.notifications.mail.log.MyMailService;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.queue.MailQueues;
import org.patientforum.notifications.mail.suppression.Bounces;
import org.patientforum.notifications.mail.suppression.MassRejectionGuard;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.outbox.MessageIds;
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.outbox.SendingPolicy;
import org.patientforum.notifications.preferences.MailOptOutService;
import org.patientforum.notifications.preferences.MailOptOuts;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.MailPrivacyService;
import org.patientforum.notifications.preferences.MemberMailPreferences;
import org.patientforum.notifications.preferences.PrivacyChoices;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.crypto.FixedSiteKeys;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Wires outbox and relay in plain Java. */
public final class MailFixture {

    public static final MailSite SITE = MailSite.of(
            "https://forum.example.org",
            new MailSite.Texts("Patient forum", "Example Hospital", List.of(), "999", "01632 960100", List.of()));
    public static final MessageIds IDS = new MessageIds(new FixedSiteKeys(), SITE);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private MailFixture() {}

    public static Outbox outbox(CommunityFixture community, Clock clock) {
        return new Outbox(new OutgoingMails(community.em()), IDS, clock);
    }

    public static final SendingPolicy POLICY = new SendingPolicy(3, 0, 30, false, "");

    public static DeliveryRecorder recorder(CommunityFixture community, Clock clock) {
        return recorder(community, clock, digests -> Map.of(), MailPolicy.INSTANT);
    }

    public static DeliveryRecorder recorder(
            CommunityFixture community, Clock clock, DigestSource digests, MailPolicy policy) {
        return recorder(community, POLICY, clock, digests, policy);
    }

    private static DeliveryRecorder recorder(
            CommunityFixture community, SendingPolicy sending, Clock clock, DigestSource digests, MailPolicy policy) {
        EntityManager em = community.em();
        OutgoingMails mails = new OutgoingMails(em);
        Suppressions suppressions = suppressions(community, clock);
        DeliveryPolicy rule = new DeliveryPolicy(
                new RecipientLimits(
                        new MemberLookupFixture(em),
                        suppressions,
                        mails,
                        new MailOptOuts(em, clock),
                        () -> policy,
                        sending,
                        clock),
                new FollowerMailPolicy(
                        FollowingFixture.service(em, clock),
                        new MemberMailPreferences(em),
                        ReadingFixture.service(em, clock),
                        mails),
                new StaffMailPolicy(AlertingFixture.staffAlerts(em), suppressions),
                digests,
                MemberLookupFixture.linkActivator(em, clock),
                clock);
        return new DeliveryRecorder(mails, rule, suppressions, community.transaction(), clock);
    }

    /** The service for members' own mails. */
    public static MyMailService myMail(CommunityFixture community, Clock clock) {
        return new MyMailService(
                new MailLog(community.em()), suppressions(community, clock), new MemberLookupFixture(community.em()));
    }

    public static Suppressions suppressions(CommunityFixture community, Clock clock) {
        EntityManager em = community.em();
        MassRejectionGuard brake = new MassRejectionGuard(em, new MailQueues(em), new Destinations(em));
        return new Suppressions(em, new Bounces(em), brake, IDS, clock);
    }

    /** Enqueues a mail with a valid one-time link. */
    public static void enqueueLink(CommunityFixture community, Clock clock, MailKind kind, long memberId) {
        long link = 50 + community.number("select count(*) from one_time_link");
        community.transaction().run(() -> {
            community
                    .em()
                    .createNativeQuery(
                            "insert into one_time_link (id, member_id, purpose, token_hash, created_at, expires_at)"
                                    + " values (?1, ?2, ?3, ?4, ?5, ?5)")
                    .setParameter(1, link)
                    .setParameter(2, memberId)
                    .setParameter(3, kind.name())
                    .setParameter(4, "hash " + link)
                    .setParameter(5, java.sql.Timestamp.from(clock.instant()))
                    .executeUpdate();
            outbox(community, clock).enqueueLink(kind, link, memberId);
        });
    }

    /** The service for opt-outs. */
    public static MailOptOutService optOuts(CommunityFixture community, Clock clock) {
        return new MailOptOutService(new MailOptOuts(community.em(), clock));
    }

    /** The service for mail privacy, where members can choose any mode. */
    public static MailPrivacyService privacy(CommunityFixture community, Clock clock) {
        return new MailPrivacyService(
                new PrivacyChoices(community.em()), new MailPrivacy.SiteLimit(MailPrivacy.FULL), clock);
    }

    /** Suppresses the member's address as the relay does. Needs a transaction. */
    public static void suppressByRelay(CommunityFixture community, Clock clock, long memberId) {
        suppressions(community, clock).unknownAddress(memberId, "member" + memberId + "@example.org", "550");
    }

    /** Records that a domain limits our rate and rejected this mail. Needs a transaction. */
    public static void domainRefuses(CommunityFixture community, Clock clock, String domain, long mailId) {
        RequiresNewTransaction joined = new RequiresNewTransaction() {
            @Override
            public <T> T get(Supplier<T> step) {
                return step.get();
            }
        };
        MailCircuitBreaker breaker = new MailCircuitBreaker(
                new MailQueues(community.em()),
                new Destinations(community.em()),
                MemberLookupFixture.restores(community.em(), clock),
                joined,
                clock);
        SmtpReply slower = SmtpReply.read(SmtpReply.Stage.SENDING, 450, "4.7.1");
        breaker.recordDomainRefusal(domain, slower);
        breaker.recordRejection(mailId, "member 7", slower);
    }

    /** Suppresses the member's address. */
    public static void suppress(CommunityFixture community, Clock clock, long memberId) {
        String email = "member" + memberId + "@example.org";
        community.transaction().run(() -> suppressions(community, clock).add(memberId, email, "550"));
    }

    public static MailCircuitBreaker breaker(CommunityFixture community, Clock clock) {
        return new MailCircuitBreaker(
                new MailQueues(community.em()),
                new Destinations(community.em()),
                MemberLookupFixture.restores(community.em(), clock),
                community.transaction(),
                clock);
    }

    /** A relay with the test's own entity manager, for one run at a time. */
    public static MailRelay relay(CommunityFixture community, MailSettings settings, Clock clock) {
        return relay(community, settings, POLICY, clock);
    }

    public static MailRelay relay(
            CommunityFixture community, MailSettings settings, SendingPolicy policy, Clock clock) {
        return relay(community, transports(settings, policy, clock), policy, clock);
    }

    /** A relay with a bounce mailbox. */
    public static MailRelay relay(
            CommunityFixture community, MailSettings settings, BounceSettings bounces, Clock clock) {
        return relay(community, transports(settings, POLICY, bounces, clock), POLICY, clock);
    }

    private static MailRelay relay(
            CommunityFixture community, MailTransports transports, SendingPolicy policy, Clock clock) {
        return new MailRelay(
                recorder(community, policy, clock, digests -> Map.of(), MailPolicy.INSTANT),
                transports,
                breaker(community, clock),
                new MailRateLimiter(policy, clock),
                clock);
    }

    /** Runs the relay once, without further workers. */
    public static void run(MailRelay relay) {
        relay.run(() -> {});
    }

    public static MailTransports transports(MailSettings settings, SendingPolicy policy, Clock clock) {
        return transports(settings, policy, BounceSettings.NONE, clock);
    }

    public static MailTransports transports(
            MailSettings settings, SendingPolicy policy, BounceSettings bounces, Clock clock) {
        MailBodyBuilder writer = new MailBodyBuilder(
                SITE,
                new UnsubscribeTokens(new FixedSiteKeys()),
                new MailLinks(new FixedSiteKeys()),
                mail -> DisclosedContent.NOTHING);
        return new MailTransports(
                new MailComposer(SITE, settings, IDS, writer, verpAddresses(bounces)), settings, policy, SITE, clock);
    }

    public static MailComposer composer(MailBodyBuilder writer) {
        return new MailComposer(SITE, relayAt(25), IDS, writer, verpAddresses(BounceSettings.NONE));
    }

    /** The processor of bounces and complaints. */
    public static BounceProcessor bounceProcessor(CommunityFixture community, BounceSettings bounces, Clock clock) {
        EntityManager em = community.em();
        Suppressions suppressions = suppressions(community, clock);
        return new BounceProcessor(
                new ReportedMails(new OutgoingMails(em), new MemberLookupFixture(em), verpAddresses(bounces)),
                new Bounces(em),
                suppressions,
                FollowingFixture.service(em, clock),
                new MailOptOuts(em, clock),
                new UndeliveredMailHandler(
                        new StaffMailPolicy(AlertingFixture.staffAlerts(em), suppressions),
                        MemberLookupFixture.linkActivator(em, clock)),
                clock);
    }

    /** Returns the envelope sender of this mail. */
    public static String returnAddress(BounceSettings bounces, long mailId, String email) {
        return verpAddresses(bounces).addressFor(mailId, email).orElseThrow();
    }

    public static VerpAddresses verpAddresses(BounceSettings bounces) {
        return new VerpAddresses(new FixedSiteKeys(), bounces);
    }

    public static MailSettings relayAt(int port) {
        return relayAt(port, MailSettings.Tls.NONE, "", "");
    }

    public static MailSettings relayAt(int port, MailSettings.Tls tls, String user, String password) {
        return new MailSettings(
                "127.0.0.1", port, tls, Optional.empty(), user, password, "forum@example.org", "", TIMEOUT);
    }

    /** Settings with a short timeout. */
    public static MailSettings withShortTimeout(int port) {
        MailSettings usual = relayAt(port);
        return new MailSettings(
                usual.host(), port, usual.tls(), usual.trusted(), "", "", usual.from(), "", Duration.ofMillis(200));
    }

    public static MailSettings noRelay() {
        return new MailSettings(
                "", 25, MailSettings.Tls.NONE, Optional.empty(), "", "", "forum@example.org", "", TIMEOUT);
    }
}
