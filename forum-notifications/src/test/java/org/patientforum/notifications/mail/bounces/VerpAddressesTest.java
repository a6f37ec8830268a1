package org.patientforum.notifications.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.ScriptedServer;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.MutableClock;

/** Envelope senders of mails. */
class VerpAddressesTest {

    private static final BounceSettings BOUNCES = new BounceSettings(
            "127.0.0.1",
            1,
            Tls.NONE,
            Optional.empty(),
            "",
            "",
            "INBOX",
            "bounces+*@example.org",
            false,
            "",
            Duration.ZERO);

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);

    @BeforeEach
    void enqueue() {
        long post = community.post(1);
        for (long member = 2; member <= 3; member++) {
            community.follow(member, community.discussionOf(post), Delivery.NOW);
        }
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(2L, 3L)));
    }

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void areUniqueForEachMail() throws Exception {
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), BOUNCES, clock));
            List<Long> mails = community.list("select id from outgoing_mail order by id").stream()
                    .map(id -> ((Number) id).longValue())
                    .toList();
            assertThat(server.senders())
                    .containsExactlyInAnyOrder(
                            MailFixture.returnAddress(BOUNCES, mails.getFirst(), "member2@example.org"),
                            MailFixture.returnAddress(BOUNCES, mails.get(1), "member3@example.org"))
                    .allMatch(sender -> sender.matches("bounces\\+[0-9a-z]+-[0-9a-f]{24}@example\\.org"));
        }
    }

    @Test
    void areTheForumsAddressWithoutAMailbox() throws Exception {
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), clock));
            assertThat(server.senders()).containsExactly("forum@example.org", "forum@example.org");
        }
    }

    /** A relay without support for delivery reports would reject the parameter. */
    @ParameterizedTest
    @CsvSource({"250 ok, false", "'250-relay.example.org\r\n250-SIZE 1000000\r\n250 DSN', true"})
    void requestHeadersOnlyIfTheRelaySupportsIt(String greeting, boolean requested) throws Exception {
        String reply = greeting.replace("\\r\\n", "\r\n");
        try (ScriptedServer server = new ScriptedServer("EHLO", reply)) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), BOUNCES, clock));
            assertThat(server.commands("MAIL"))
                    .hasSize(2)
                    .allMatch(command ->
                            command.endsWith("> RET=HDRS") == requested && command.contains("RET=") == requested);
        }
    }
}
