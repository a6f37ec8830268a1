package org.patientforum.notifications.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.patientforum.following.FollowingForTests;
import org.patientforum.members.MembersForTests;
import org.patientforum.noticing.NoticingForTests;
import org.patientforum.notifications.Community;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.shared.FixedKeys;
import org.patientforum.shared.OwnTransaction;

/** Outbox and relay put together in plain Java. */
public final class MailForTests {

    static final MailSite SITE = MailSite.of(
            "https://forum.example.org",
            new MailSite.Own("Patient forum", "Example Hospital", List.of(), "999", "01632 960100", List.of()));
    static final MailIds IDS = new MailIds(new FixedKeys(), SITE);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private MailForTests() {}

    public static Outbox outbox(Community community, Clock clock) {
        return new Outbox(new OutgoingMails(community.em()), IDS, clock);
    }

    static final SendingPolicy POLICY = new SendingPolicy(3, 0, 30, false, "");

    static MailLedger ledger(Community community, Clock clock) {
        return ledger(community, clock, digests -> Map.of(), MailPolicy.INSTANT);
    }

    static MailLedger ledger(Community community, Clock clock, DigestSource digests, MailPolicy policy) {
        return ledger(community, POLICY, clock, digests, policy);
    }

    private static MailLedger ledger(
            Community community, SendingPolicy sending, Clock clock, DigestSource digests, MailPolicy policy) {
        EntityManager em = community.em();
        OutgoingMails mails = new OutgoingMails(em);
        Suppressions suppressions = suppressions(community, clock);
        FollowingRule following = new FollowingRule(
                FollowingForTests.service(em, clock),
                community.usualDeliveries(),
                ReadingForTests.service(em, clock),
                mails);
        SendingLimits limits = new SendingLimits(suppressions, mails, new MailStops(em, clock), sending, clock);
        SendingRule rule = new SendingRule(
                limits,
                new SendingRule.Features(
                        new MembersForTests(em),
                        following,
                        new StaffRule(NoticingForTests.calls(em), suppressions),
                        MembersForTests.linkLives(em, clock)),
                digests,
                policy,
                clock);
        return new MailLedger(mails, rule, suppressions, community.transaction(), clock);
    }

    /** What members see of their own mail. */
    public static MyMailService myMail(Community community, Clock clock) {
        return new MyMailService(
                new MailLog(community.em()), suppressions(community, clock), new MembersForTests(community.em()));
    }

    static Suppressions suppressions(Community community, Clock clock) {
        EntityManager em = community.em();
        Brake brake = new Brake(em, new MailQueues(em), new Destinations(em));
        return new Suppressions(em, new Bounces(em), brake, IDS, clock);
    }

    /** Orders a mail with a one-time link that works. */
    public static void orderLink(Community community, Clock clock, MailKind kind, long memberId) {
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
            outbox(community, clock).orderLink(kind, link, memberId);
        });
    }

    /** Which kinds of mail members have stopped. */
    public static MailStopService stops(Community community, Clock clock) {
        return new MailStopService(new MailStops(community.em(), clock));
    }

    /** How much mails may tell, where members choose among everything. */
    public static MailPrivacyService privacy(Community community, Clock clock) {
        return new MailPrivacyService(
                new PrivacyChoices(community.em()), new MailPrivacy.Allowed(MailPrivacy.FULL), clock);
    }

    /** The relay finds out that the member's address does not exist. Needs a transaction. */
    public static void refused(Community community, Clock clock, long memberId) {
        suppressions(community, clock).dead(memberId, "member" + memberId + "@example.org", "550");
    }

    /** The relay finds out that a domain wants less mail, and that this mail was refused. Needs a transaction. */
    public static void domainRefuses(Community community, Clock clock, String domain, long mailId) {
        OwnTransaction joined = new OwnTransaction() {
            @Override
            public <T> T get(Supplier<T> step) {
                return step.get();
            }
        };
        QueueGate gate = new QueueGate(
                new MailQueues(community.em()),
                new Destinations(community.em()),
                MembersForTests.restores(community.em(), clock),
                joined,
                clock);
        SmtpReply slower = SmtpReply.read(SmtpReply.Stage.SENDING, 450, "4.7.1");
        gate.destinationRefuses(domain, slower);
        gate.doubt(mailId, "somebody", slower);
    }

    /** The member's address takes no mail any more. */
    public static void suppress(Community community, Clock clock, long memberId) {
        String email = "member" + memberId + "@example.org";
        community.transaction().run(() -> suppressions(community, clock).add(memberId, email, "550"));
    }

    static QueueGate gate(Community community, Clock clock) {
        return new QueueGate(
                new MailQueues(community.em()),
                new Destinations(community.em()),
                MembersForTests.restores(community.em(), clock),
                community.transaction(),
                clock);
    }

    /** A relay over the test's own entity manager, for one run at a time. */
    static MailRelay relay(Community community, MailSettings settings, Clock clock) {
        return relay(community, settings, POLICY, clock);
    }

    static MailRelay relay(Community community, MailSettings settings, SendingPolicy policy, Clock clock) {
        return relay(community, way(settings, policy, clock), policy, clock);
    }

    /** A relay whose mails come back to a mailbox of their own. */
    static MailRelay relay(Community community, MailSettings settings, BounceSettings bounces, Clock clock) {
        return relay(community, way(settings, POLICY, bounces, clock), POLICY, clock);
    }

    private static MailRelay relay(Community community, MailWay way, SendingPolicy policy, Clock clock) {
        return new MailRelay(
                ledger(community, policy, clock, digests -> Map.of(), MailPolicy.INSTANT),
                way,
                gate(community, clock),
                new MailPace(policy, clock),
                clock);
    }

    /** One run of a relay that needs no more hands. */
    static void run(MailRelay relay) {
        relay.run(() -> {});
    }

    static MailWay way(MailSettings settings, SendingPolicy policy, Clock clock) {
        return way(settings, policy, BounceSettings.NONE, clock);
    }

    static MailWay way(MailSettings settings, SendingPolicy policy, BounceSettings bounces, Clock clock) {
        LetterWriter writer = new LetterWriter(
                SITE,
                new UnsubscribeTokens(new FixedKeys()),
                new MailLinks(new FixedKeys()),
                mail -> Disclosed.NOTHING);
        return new MailWay(
                new MailComposer(SITE, settings, IDS, writer, returns(bounces)), settings, policy, SITE, clock);
    }

    static MailComposer composer(LetterWriter writer) {
        return new MailComposer(SITE, relayAt(25), IDS, writer, returns(BounceSettings.NONE));
    }

    /** What follows from mails that came back. */
    public static ReturnedMails returned(Community community, BounceSettings bounces, Clock clock) {
        EntityManager em = community.em();
        Suppressions suppressions = suppressions(community, clock);
        return new ReturnedMails(
                new OutgoingMails(em),
                new Bounces(em),
                suppressions,
                new ReturnedMails.Addressee(
                        new MembersForTests(em),
                        FollowingForTests.service(em, clock),
                        new MailStops(em, clock),
                        returns(bounces),
                        new Unreached(
                                new StaffRule(NoticingForTests.calls(em), suppressions),
                                MembersForTests.linkLives(em, clock))),
                clock);
    }

    /** The address that this mail comes back to. */
    public static String returnAddress(BounceSettings bounces, long mailId, String email) {
        return returns(bounces).of(mailId, email).orElseThrow();
    }

    public static ReturnAddresses returns(BounceSettings bounces) {
        return new ReturnAddresses(new FixedKeys(), bounces);
    }

    static MailSettings relayAt(int port) {
        return relayAt(port, MailSettings.Tls.NONE, "", "");
    }

    static MailSettings relayAt(int port, MailSettings.Tls tls, String user, String password) {
        return new MailSettings(
                "127.0.0.1", port, tls, Optional.empty(), user, password, "forum@example.org", "", PATIENCE);
    }

    /** The same, but it does not wait long for an answer. */
    static MailSettings impatient(int port) {
        MailSettings usual = relayAt(port);
        return new MailSettings(
                usual.host(), port, usual.tls(), usual.trusted(), "", "", usual.from(), "", Duration.ofMillis(200));
    }

    static MailSettings noRelay() {
        return new MailSettings(
                "", 25, MailSettings.Tls.NONE, Optional.empty(), "", "", "forum@example.org", "", PATIENCE);
    }
}
