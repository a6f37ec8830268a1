package org.patientforum.notifications.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patientforum.following.FollowingForTests;
import org.patientforum.members.MembersForTests;
import org.patientforum.notifications.Community;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.shared.FixedKeys;

/** Outbox and relay put together in plain Java. */
public final class MailForTests {

    static final MailSite SITE = new MailSite(
            "https://forum.example.org", "Patient forum", "Example Hospital", List.of(), "999", "01632 960100");
    static final MailIds IDS = new MailIds(new FixedKeys(), SITE);

    private MailForTests() {}

    public static Outbox outbox(Community community, Clock clock) {
        return new Outbox(new OutgoingMails(community.em()), IDS, clock);
    }

    static MailLedger ledger(Community community, Clock clock) {
        return ledger(community, clock, digest -> Optional.empty(), MailPolicy.INSTANT);
    }

    static MailLedger ledger(Community community, Clock clock, DigestSource digests, MailPolicy policy) {
        SendingRule.Audience audience = new SendingRule.Audience(
                new MembersForTests(community.em()),
                FollowingForTests.service(community.em(), clock),
                ReadingForTests.service(community.em(), clock));
        SendingRule rule = new SendingRule(new OutgoingMails(community.em()), audience, digests, policy, clock);
        return new MailLedger(new OutgoingMails(community.em()), rule, community.transaction(), clock);
    }

    static MailWay way(MailSettings settings, Clock clock) {
        LetterWriter writer = new LetterWriter(SITE, new UnsubscribeTokens(new FixedKeys()));
        return new MailWay(new MailComposer(SITE, settings, IDS, writer), settings, SITE, clock);
    }

    static MailSettings relayAt(int port) {
        return new MailSettings("127.0.0.1", port, MailSettings.Tls.NONE, "", "", "forum@example.org", "");
    }

    static MailSettings noRelay() {
        return new MailSettings("", 25, MailSettings.Tls.NONE, "", "", "forum@example.org", "");
    }
}
