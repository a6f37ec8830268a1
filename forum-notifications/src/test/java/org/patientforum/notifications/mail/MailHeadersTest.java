package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.notifications.mail.bounces.BounceSettings;
import org.patientforum.notifications.mail.composition.DisclosedContent;
import org.patientforum.notifications.mail.composition.MailBodyBuilder;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.composition.MailLinks;
import org.patientforum.notifications.mail.composition.MailWords;
import org.patientforum.notifications.mail.delivery.SmtpTransport;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailLanguages;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.shared.crypto.FixedSiteKeys;

/** The exact headers of every kind of mail in every language, as received by a mail server. */
class MailHeadersTest {

    private static final Instant NOW = Instant.parse("2026-03-05T14:40:00Z");
    private static final GreenMail SERVER = GreenMailServer.speaking(ServerSetup.PROTOCOL_SMTP);

    private final UnsubscribeTokens tokens = new UnsubscribeTokens(new FixedSiteKeys());

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    static Stream<Arguments> mails() {
        return Stream.of(MailKind.values())
                .flatMap(kind -> MailLanguages.all().stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void hasExactlyTheseHeaders(MailKind kind, Locale language) throws Exception {
        Map<String, String> received = received(kind, language);
        Map<String, String> expected = new TreeMap<>(Map.of(
                "From", "Patient forum <forum@example.org>",
                "To", "jane@example.org",
                "Date", "Thu, 5 Mar 2026 14:40:00 +0000 (UTC)",
                "Message-ID", MailFixture.IDS.messageId(kind, 108, 7),
                "Subject", MailWords.in(language).text(kind + ".subject"),
                "Content-Language", language.toLanguageTag(),
                "MIME-Version", "1.0",
                "Auto-Submitted", "auto-generated",
                "X-Auto-Response-Suppress", "All"));
        if (kind.fromFollowing()) {
            String root = MailFixture.IDS.threadRoot(42, 7);
            expected.put("In-Reply-To", root);
            expected.put("References", root);
        }
        if (kind.stoppable()) {
            expected.put("List-Id", "<news.forum.example.org>");
            expected.put("Precedence", "list");
            var request = kind.fromFollowing()
                    ? UnsubscribeTokens.Request.ofDiscussion(7, 42)
                    : UnsubscribeTokens.Request.ofKind(7, MailKind.DIGEST);
            expected.put("List-Unsubscribe", "<https://forum.example.org/unsubscribe/" + tokens.token(request) + ">");
            expected.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        assertThat(received.remove("Content-Type")).matches("multipart/alternative;\\s+boundary=\"[^\"]+\"");
        assertThat(received).isEqualTo(expected);
    }

    /** Nothing in a minimal mail leads to a group, a discussion or a post, or contains its number. */
    @ParameterizedTest
    @MethodSource("mails")
    void disclosesNothingInMinimalMails(MailKind kind, Locale language) throws Exception {
        String whole =
                MailComposer.rendered(message(kind, language, "https://forum.example.org", DisclosedContent.NOTHING));
        String plain = whole.replace("=\r\n", "").replace("=3D", "=");
        assertThat(plain)
                .doesNotContain("/posts/", "/discussions/", "/groups/", "group-", "List-Archive")
                .doesNotContain("example.org/unsubscribe/7");
        assertThat(Pattern.compile("(from-mail|unsubscribe)/([\\w-]+)")
                        .matcher(plain)
                        .results()
                        .map(link -> decoded(link.group(2))))
                .noneMatch(token -> token.contains("108") || token.contains("42"));
    }

    private static String decoded(String token) {
        return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
    }

    @Test
    void namesTheGroupOnlyIfTheTitleIsDisclosed() throws Exception {
        DisclosedContent title = new DisclosedContent(MailPrivacy.TITLE, "Sleep", "", null, Map.of());
        MimeMessage message = message(MailKind.NEW_REPLY, Locale.ENGLISH, "https://forum.example.org", title);
        assertThat(message.getHeader("List-Id")).containsExactly("<group-3.forum.example.org>");
        assertThat(message.getHeader("List-Archive")).containsExactly("<https://forum.example.org/groups/3>");
        assertThat(MailComposer.rendered(message)).contains("https://forum.example.org/posts/108");
    }

    /** RFC 8058 requires HTTPS. */
    @Test
    void offersOneClickOnlyWithHttps() throws Exception {
        MimeMessage message =
                message(MailKind.NEW_REPLY, Locale.ENGLISH, "http://localhost:8080", DisclosedContent.NOTHING);
        assertThat(message.getHeader("List-Unsubscribe")[0]).startsWith("<http://localhost:8080/unsubscribe/");
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
    }

    private static MimeMessage message(MailKind kind, Locale language, String baseUrl, DisclosedContent disclosed)
            throws Exception {
        MailSite site = new MailSite(baseUrl, MailFixture.SITE.words());
        MailBodyBuilder writer = new MailBodyBuilder(
                site,
                new UnsubscribeTokens(new FixedSiteKeys()),
                new MailLinks(new FixedSiteKeys()),
                mail -> disclosed);
        MailComposer composer = new MailComposer(
                site, MailFixture.relayAt(25), MailFixture.IDS, writer, MailFixture.verpAddresses(BounceSettings.NONE));
        return composer.compose(SampleMails.mail(kind, language), Recipient.of("jane@example.org"), NOW);
    }

    /** Sends the mail to a server and returns its headers, each of which occurs once. */
    private static Map<String, String> received(MailKind kind, Locale language) throws Exception {
        MailSettings settings = MailFixture.relayAt(SERVER.getSmtp().getPort());
        MailBodyBuilder writer = new MailBodyBuilder(
                MailFixture.SITE,
                new UnsubscribeTokens(new FixedSiteKeys()),
                new MailLinks(new FixedSiteKeys()),
                mail -> DisclosedContent.NOTHING);
        Recipient jane = Recipient.of("jane@example.org");
        MimeMessage message = MailFixture.composer(writer).compose(SampleMails.mail(kind, language), jane, NOW);
        try (SmtpTransport carrier = new SmtpTransport(settings, "forum.example.org", false)) {
            assertThat(carrier.send(message, jane).reply().verdict()).isEqualTo(SmtpReply.Verdict.SENT);
        }
        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        Map<String, String> head = new TreeMap<>();
        for (Header header : Collections.list(mails[0].getAllHeaders())) {
            String value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
            assertThat(head.put(header.getName(), value)).as(header.getName()).isNull();
        }
        head.remove("Return-Path");
        head.remove("Received");
        return head;
    }
}
