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

/** What the words of an answer mean, whatever its code. */
class ServerRepliesTest {

    private static final Set<Verdict> AGAINST_THE_READER = Set.of(Verdict.DEAD_ADDRESS, Verdict.REFUSED);

    static List<ServerReplies.Row> rows() {
        return ServerReplies.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansWhatItsServerMeans(ServerReplies.Row row) {
        assertThat(row.found()).isEqualTo(row.verdict());
    }

    /** Words that speak of our server go before any code that a server may choose. */
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
    void blamesNoReaderForOurServer(String words) {
        for (String code : List.of("5.1.1", "5.2.1", "5.1.0", "5.7.1", "5.4.1", "5.0.0", "4.7.1", "")) {
            int three = code.startsWith("4") ? 450 : 550;
            String answer = (three + " " + code).strip() + " " + words;
            assertThat(SmtpReply.read(Stage.SENDING, three, answer).verdict())
                    .as(answer)
                    .isEqualTo(Verdict.SENDER_BLAMED);
        }
    }

    /** A reader may have any of the words in their address. */
    @ParameterizedTest
    @ValueSource(
            strings = {"spf", "spamhaus", "rate", "blocked", "score", "policy", "dmarc", "ptr", "unknown", "quota"})
    void doesNotListenToAddresses(String word) {
        String address = word + "." + word + "@" + word + ".example.org";
        for (ServerReplies.Row row : rows()) {
            String named = row.answer().replaceAll("[\\w.]+@[\\w.]+", address);
            assertThat(SmtpReply.read(Stage.SENDING, row.code(), named).verdict())
                    .as(named)
                    .isEqualTo(row.verdict());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesNotDependOnCapitalLetters(ServerReplies.Row row) {
        String loud = row.answer().toUpperCase(Locale.ROOT);
        assertThat(SmtpReply.read(Stage.SENDING, row.code(), loud).verdict()).isEqualTo(row.verdict());
    }

    /** What is said at the greeting, at sign-in or to our sender is never a reader's doing. */
    @Test
    void blamesNoReaderBeforeOneWasNamed() {
        for (Stage stage : List.of(Stage.CONNECTING, Stage.SENDER)) {
            for (ServerReplies.Row row : rows()) {
                assertThat(SmtpReply.read(stage, row.code(), row.answer()).verdict())
                        .as(stage + " " + row)
                        .isNotIn(AGAINST_THE_READER);
            }
        }
    }
}
