package org.patientforum.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditFixture;
import org.patientforum.members.EmailRefused;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.ScriptedServer;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.shared.ratelimits.RateLimitsFixture;
import org.patientforum.shared.validation.InvalidInput;

/** An administrator's test mail: the relay's answer at once, and recorded as a fact. */
class TestMailServiceTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);

    @AfterEach
    void stop() throws Exception {
        community.close();
    }

    private TestMailService service(MailSettings settings) {
        return new TestMailService(
                MailFixture.transports(settings, MailFixture.POLICY, clock),
                AuditFixture.trail(community.em(), clock),
                RateLimitsFixture.in(community.em(), clock),
                community.transaction());
    }

    private SmtpReply send(MailSettings settings, String address) {
        return service(settings).send(1, address, Locale.ENGLISH);
    }

    @Test
    void anAcceptedMailIsAFactUntilAnotherRelayIsConfigured() throws Exception {
        try (ScriptedServer server = new ScriptedServer(List.of());
                ScriptedServer other = new ScriptedServer(List.of())) {
            MailSettings relay = MailFixture.relayAt(server.port());
            assertThat(service(relay).accepted()).isFalse();
            assertThat(send(relay, "ward@example.org").verdict()).isEqualTo(SmtpReply.Verdict.SENT);
            assertThat(server.accepted()).hasSize(1);
            assertThat(service(relay).accepted()).isTrue();
            assertThat(service(MailFixture.relayAt(other.port())).accepted()).isFalse();
            assertThat(community.list("select details from audit_entry").toString())
                    .as("the address is not recorded")
                    .doesNotContain("ward");
        }
    }

    @Test
    void aRefusalIsToldAndIsNoFact() throws Exception {
        try (ScriptedServer server = new ScriptedServer("RCPT", "550 5.7.1 No relaying")) {
            MailSettings relay = MailFixture.relayAt(server.port());
            assertThat(send(relay, "ward@example.org").summary()).startsWith("550 5.7.1");
            assertThat(service(relay).accepted()).isFalse();
            assertThat(community.list("select action from audit_entry").toString())
                    .isEqualTo("[TEST_MAIL_SENT]");
        }
    }

    @Test
    void refusesBadAddressesTooManyMailsAndAMissingRelay() throws Exception {
        assertThatThrownBy(() -> send(MailFixture.noRelay(), "ward@example.org"))
                .isInstanceOf(InvalidInput.class);
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailSettings relay = MailFixture.relayAt(server.port());
            assertThatThrownBy(() -> send(relay, "ward at example")).isInstanceOf(EmailRefused.class);
            for (int mail = 0; mail < 10; mail++) {
                send(relay, "ward@example.org");
            }
            assertThatThrownBy(() -> send(relay, "ward@example.org")).isInstanceOf(RateLimitExceeded.class);
        }
    }
}
