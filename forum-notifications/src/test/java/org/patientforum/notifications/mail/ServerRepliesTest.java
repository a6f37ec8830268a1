package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.mail.transport.SmtpReply.Stage;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/** The verdict on the text of a reply, whatever its code. */
class ServerRepliesTest {

    private static final Set<Verdict> AGAINST_THE_RECIPIENT = Set.of(Verdict.DEAD_ADDRESS, Verdict.REFUSED);

    static List<ServerReplies.Row> rows() {
        return ServerReplies.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasTheIntendedVerdict(ServerReplies.Row row) {
        assertThat(row.verdictFound()).isEqualTo(row.verdict());
    }

    /** Text about our server takes precedence over any code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client host [192.0.2.7] blocked using zen.spamhaus.org",
                "Your IP address 192.0.2.7 is blacklisted",
                "192.0.2.7 is listed in a DNSBL",
                "No PTR record for 192.0.2.7",
                "SPF check failed",
                "Message fails DKIM and DMARC",
                "Poor reputation of the sending server",
                "Mailbox unavailable, your network is on our block list"
            })
    void blamesNoRecipientForOurServer(String words) {
        for (String code : List.of("5.1.1", "5.2.1", "5.1.0", "5.7.1", "5.4.1", "5.0.0", "4.7.1", "")) {
            int three = code.startsWith("4") ? 450 : 550;
            String reply = (three + " " + code).strip() + " " + words;
            assertThat(SmtpReply.read(Stage.SENDING, three, reply).verdict())
                    .as(reply)
                    .isEqualTo(Verdict.SENDER_BLAMED);
        }
    }

    /** An address may contain any of the words. */
    @ParameterizedTest
    @ValueSource(
            strings = {"spf", "spamhaus", "rate", "blocked", "score", "policy", "dmarc", "ptr", "unknown", "quota"})
    void ignoresAddresses(String word) {
        String address = word + "." + word + "@" + word + ".example.org";
        for (ServerReplies.Row row : rows()) {
            String named = row.reply().replaceAll("[\\w.]+@[\\w.]+", address);
            assertThat(SmtpReply.read(Stage.SENDING, row.code(), named).verdict())
                    .as(named)
                    .isEqualTo(row.verdict());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ignoresCase(ServerReplies.Row row) {
        String loud = row.reply().toUpperCase(Locale.ROOT);
        assertThat(SmtpReply.read(Stage.SENDING, row.code(), loud).verdict()).isEqualTo(row.verdict());
    }

    /** Replies to the connection, the authentication or MAIL FROM are never the recipient's fault. */
    @Test
    void blamesNoRecipientBeforeRcpt() {
        for (Stage stage : List.of(Stage.CONNECTING, Stage.SENDER)) {
            for (ServerReplies.Row row : rows()) {
                assertThat(SmtpReply.read(stage, row.code(), row.reply()).verdict())
                        .as(stage + " " + row)
                        .isNotIn(AGAINST_THE_RECIPIENT);
            }
        }
    }
}
