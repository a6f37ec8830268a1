package org.patientforum.notifications.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.bounces.BounceReport.Kind;
import org.patientforum.notifications.mail.bounces.VerpAddresses.Token;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;

/** Bounces and other messages from mail servers, providers and people. */
class BounceParserTest {

    private static final BounceSettings SETTINGS = settings("bounces+*@example.org");
    private final VerpAddresses verpAddresses = MailFixture.verpAddresses(SETTINGS);
    private final BounceParser parser = new BounceParser(verpAddresses);

    @ParameterizedTest
    @CsvSource({
        "postfix-no-such-person, FAILED, 550, 5.1.1",
        "postfix-delayed, IRRELEVANT, 0, ''",
        "exim, FAILED, 550, 5.1.0",
        "exim-without-report, FAILED, 550, 5.1.1",
        "exchange-not-found, FAILED, 550, 5.1.10",
        "exchange-expired, FAILED, 450, 4.4.7",
        "gmail-full, FAILED, 552, 5.2.2",
        "refuses-our-sender, FAILED, 550, 5.7.26",
        "complaint, COMPLAINT, 0, ''",
        "complaint-with-return-path, COMPLAINT, 0, ''",
        "not-spam, IRRELEVANT, 0, ''",
        "away, IRRELEVANT, 0, ''",
        "away-exchange, IRRELEVANT, 0, ''",
        "read-receipt, IRRELEVANT, 0, ''",
        "delivered, IRRELEVANT, 0, ''",
        "by-a-person, UNKNOWN, 0, ''",
    })
    void parsesReports(String name, Kind kind, int code, String status) throws Exception {
        String address = MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org");
        BounceReport found = parser.parse(BounceSamples.about(address, name));
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.status()).isEqualTo(status);
        if (kind == Kind.FAILED || kind == Kind.COMPLAINT) {
            assertThat(found.token().map(Token::mailId)).contains(4711L);
        }
    }

    /** Bounces of servers that send no report, or a malformed one. */
    @ParameterizedTest
    @CsvSource({
        "qmail, 550, 5.1.1",
        "qmail-remote, 550, 5.1.1",
        "dragonfly, 550, 5.1.1",
        "yahoo, 554, 5.7.9",
        "zoho, 550, ''",
        "gmx, 550, 5.1.1",
        "exchange-2003, 550, ''",
        "postfix-text, 450, 4.2.2",
        "sendmail-old, 550, ''",
        "courier-text, 550, 5.1.1",
        "notes, 550, ''",
        "imail, 550, ''",
        "james, 550, ''",
        "japanese, 550, ''",
        "german-web-page, 550, 5.1.1",
        "no-words-known, 450, ''",
        "no-author, 550, ''",
        "sieve-reject, 550, ''",
        "broken, 550, ''",
        "report-within, 550, 5.1.1",
        "report-attached, 550, 5.1.1",
        "report-without-boundary, 550, 5.1.1",
        "report-without-action, 550, 5.1.1",
        "report-with-an-action-of-its-own, 550, 5.1.1"
    })
    void parsesBouncesWithoutReport(String name, int code, String status) throws Exception {
        String address = MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org");
        for (String submitted : new String[] {"", "no", "auto-replied", "auto-generated (failure)"}) {
            MimeMessage message = BounceSamples.about(address, name);
            message.setHeader("Auto-Submitted", submitted);
            BounceReport found = parser.parse(message);
            assertThat(found.kind()).as(submitted).isEqualTo(Kind.FAILED);
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.status()).isEqualTo(status);
            assertThat(found.token().map(Token::mailId)).contains(4711L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exim-delayed, IRRELEVANT",
        "sendmail-delayed, IRRELEVANT",
        "postfix-delayed-text, IRRELEVANT",
        "delivered-in-words, IRRELEVANT",
        "away-forwarded, IRRELEVANT",
        "away-german, IRRELEVANT",
        "away-gmail, IRRELEVANT",
        "away-without-a-word, UNKNOWN",
        "person-quotes-a-bounce, UNKNOWN",
        "mailing-list, UNKNOWN",
        "challenge, IRRELEVANT"
    })
    void ignoresOtherMessages(String name, Kind kind) throws Exception {
        String address = MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org");
        assertThat(parser.parse(BounceSamples.about(address, name)).kind()).isEqualTo(kind);
    }

    /** A recipient's own mailbox can reply only to the mail's envelope sender. */
    @Test
    void ignoresRepliesOfTheRecipient() throws Exception {
        String address = MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org");
        String answer = "Return-Path: <>\r\nTo: " + address + "\r\nSubject: Undelivered\r\nFrom: %s\r\n\r\n"
                + "550 5.1.1 Your message could not be delivered to me, I am away.\r\n";
        assertThat(parser.parse(message(answer.formatted("Pat <MEMBER2@example.org>")))
                        .kind())
                .isEqualTo(Kind.IRRELEVANT);
        assertThat(parser.parse(message(answer.formatted("Mail system <postmaster@example.org>")))
                        .kind())
                .isEqualTo(Kind.FAILED);
    }

    /** A message from a mail server with a null sender always counts, whatever its author and wording. */
    @Property(tries = 300)
    void countsEveryMessageWithANullSender(
            @ForAll @AlphaChars @StringLength(max = 60) String subject,
            @ForAll @AlphaChars @NumericChars @Chars({' ', '\n', '.'}) @StringLength(max = 400) String text,
            @ForAll("submitted") String submitted)
            throws Exception {
        String address = MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org");
        BounceReport found = parser.parse(message("Return-Path: <>\r\nTo: " + address + "\r\nSubject: S" + subject
                + "\r\nFrom: Mail Delivery System <MAILER-DAEMON@example.org>\r\n" + submitted + "\r\n"
                + text.replace("\n", "\r\n")));
        assertThat(found.kind()).isEqualTo(Kind.FAILED);
        assertThat(found.token()).isPresent();
    }

    @Provide
    Arbitrary<String> submitted() {
        return Arbitraries.of(
                "", "Auto-Submitted: auto-replied\r\n", "Auto-Submitted: auto-generated\r\n", "Precedence: bulk\r\n");
    }

    @Test
    void findsTheTokenInOurAddresses() {
        for (String pattern : new String[] {"bounces+*@example.org", "*@returns.example.org", "b-*-x@example.org"}) {
            BounceSettings settings = settings(pattern);
            String address = MailFixture.returnAddress(settings, Long.MAX_VALUE, "a@example.org");
            assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
            for (String text :
                    new String[] {address, "<" + address.toUpperCase(java.util.Locale.ROOT) + ">", "x; " + address}) {
                assertThat(MailFixture.verpAddresses(settings).tokenIn(text).map(Token::mailId))
                        .as(text)
                        .contains(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void findsNoTokenInOtherAddresses() {
        String address = MailFixture.returnAddress(SETTINGS, 1, "a@example.org");
        for (String other : new String[] {
            "",
            "bounces@example.org",
            "bounces+@example.org",
            "bounces+1-abc@example.org",
            "x" + address,
            address + ".evil.test"
        }) {
            assertThat(verpAddresses.tokenIn(other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "text/rfc822-headers", "message/global"})
    void rejectsFieldsThatBeginWithBlankLines(String type) throws Exception {
        MimeMessage report = message("Content-Type: multipart/report; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n"
                + "--b\r\nContent-Type: " + type + "\r\n\r\n \r\n x\r\nAction: failed\r\n--b--\r\n");
        assertThatThrownBy(() -> parser.parse(report)).isInstanceOf(MessagingException.class);
    }

    @Test
    void rejectsTooManyParts() throws Exception {
        MimeMessage report =
                message("Content-Type: multipart/report; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(1_000));
        assertThatThrownBy(() -> parser.parse(report)).isInstanceOf(MessagingException.class);
    }

    private static MimeMessage message(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static BounceSettings settings(String address) {
        return new BounceSettings(
                "127.0.0.1",
                143,
                Tls.NONE,
                Optional.empty(),
                "u",
                "p",
                "INBOX",
                address,
                false,
                "",
                Duration.ofSeconds(5));
    }
}
