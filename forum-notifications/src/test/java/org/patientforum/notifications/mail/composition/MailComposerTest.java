package org.patientforum.notifications.mail.composition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.bounces.BounceSettings;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.AddressedMail.Order;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.outbox.MessageIds;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Request;
import org.patientforum.reading.PostForMail;
import org.patientforum.shared.crypto.FixedSiteKeys;
import org.patientforum.shared.crypto.SiteKeys;

/** The exact content of mails. */
class MailComposerTest {

    private static final Instant NOW = Instant.parse("2026-03-05T14:40:00Z");
    private static final DigestContent DIGEST =
            new DigestContent(23, 14, List.of(new DigestContent.Line(42, "Ward group", 3, "5 March 2026")));
    private static final Recipient JANE = Recipient.of("jane@example.org");

    private final MailSite site = MailSite.of(
            "https://forum.example.org",
            new MailSite.Texts("Patient forum", "St <Example> & Co", List.of(), "999", "020 7946 0000", List.of()));
    private final MailSettings settings = MailFixture.relayAt(25);
    private final SiteKeys keys = new FixedSiteKeys();
    private final MessageIds ids = new MessageIds(keys, site);
    private final UnsubscribeTokens tokens = new UnsubscribeTokens(keys);
    private final MailBodyBuilder builder = new MailBodyBuilder(
            site, new UnsubscribeTokens(keys), new MailLinks(keys), mail -> DisclosedContent.NOTHING);
    private final MailComposer composer =
            new MailComposer(site, settings, ids, builder, MailFixture.verpAddresses(BounceSettings.NONE));

    @Test
    void setsTheHeadersOfAReply() throws Exception {
        MimeMessage message = composer.compose(mail(MailKind.NEW_REPLY), JANE, NOW);
        var headers = new TreeMap<String, String>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            assertThat(headers.put(header.getName(), header.getValue())).isNull();
        }
        assertThat(headers.keySet())
                .isEqualTo(Set.of(
                        "Auto-Submitted",
                        "Content-Language",
                        "Content-Type",
                        "Date",
                        "From",
                        "In-Reply-To",
                        "List-Id",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "MIME-Version",
                        "Message-Id",
                        "Precedence",
                        "References",
                        "Subject",
                        "To",
                        "X-Auto-Response-Suppress"));
        assertThat(headers)
                .containsEntry("Auto-Submitted", "auto-generated")
                .containsEntry("Precedence", "list")
                .containsEntry("X-Auto-Response-Suppress", "All")
                .containsEntry("Content-Language", "en")
                .containsEntry("From", "Patient forum <forum@example.org>")
                .containsEntry("To", "jane@example.org")
                .containsEntry("Subject", "New replies on the patient forum")
                .containsEntry("Date", "Thu, 5 Mar 2026 14:40:00 +0000 (UTC)")
                .containsEntry(
                        "Message-Id",
                        "<" + keys.signature("mail-ids").of("message", "NEW_REPLY", "108", "7") + "@forum.example.org>")
                .containsEntry(
                        "In-Reply-To",
                        "<" + keys.signature("mail-ids").of("thread", "", "42", "7") + "@forum.example.org>")
                .containsEntry("References", headers.get("In-Reply-To"))
                .containsEntry("List-Id", "<news.forum.example.org>")
                .containsEntry(
                        "List-Unsubscribe",
                        "<https://forum.example.org/unsubscribe/" + tokens.token(Request.ofDiscussion(7, 42)) + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(headers.get("Content-Type")).startsWith("multipart/alternative;");
    }

    @Test
    void putsTextBeforeHtml() throws Exception {
        MimeMessage message = composer.compose(mail(MailKind.NEW_REPLY), JANE, NOW);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(MailComposer.rendered(message)).matches("[\\r\\n\\t -~]+");
    }

    @Test
    void setsListHeadersOnOptionalMailsOnly() throws Exception {
        MimeMessage message = composer.compose(mail(MailKind.RESET_PASSWORD), JANE, NOW);
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(Header::getName)
                .noneMatch(name -> name.startsWith("List-"))
                .doesNotContain("In-Reply-To", "References")
                .contains("Auto-Submitted", "X-Auto-Response-Suppress");
    }

    @Test
    void statesTheLifetimeOfLinks() {
        assertThat(MailComposer.text(builder.build(mail(MailKind.CONFIRM_ADDRESS))))
                .contains(" " + LinkPurpose.CONFIRM_ADDRESS.lifetime().toDays() + " days");
        assertThat(MailComposer.text(builder.build(mail(MailKind.RESET_PASSWORD))))
                .contains(" " + LinkPurpose.RESET_PASSWORD.lifetime().toMinutes() + " minutes");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void hasTheSameContentInTextAndHtml(MailKind kind) {
        MailBody body = builder.build(mail(kind));
        assertThat(words(asText(MailComposer.html(body)))).isEqualTo(words(MailComposer.text(body)));
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void loadsNoExternalResources(MailKind kind) {
        String html = MailComposer.html(builder.build(mail(kind)));
        assertThat(html).doesNotContain("<img", "<script", "<link", "url(", "src=", "@import", "<form");
        assertThat(html).contains("<html lang=\"en\" dir=\"ltr\">", "St &lt;Example&gt; &amp; Co");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void disclosesNoContent(MailKind kind) {
        String text = MailComposer.text(builder.build(mail(kind)));
        assertThat(text).doesNotContain("jane");
        if (kind != MailKind.DIGEST) {
            assertThat(text).doesNotContain("Ward group");
        }
    }

    @Test
    void composesPlainText() {
        assertThat(MailComposer.text(builder.build(mail(MailKind.NEW_REPLY)))).isEqualTo("""
                Patient forum

                New replies on the patient forum

                There is a new reply in a discussion you follow.

                To keep your health private, this email does not say which one.

                Read the new reply:
                https://forum.example.org%s

                --------------------------------
                Need help now?
                In an emergency call 999.
                Hospital desk: 020 7946 0000
                --------------------------------
                You get this email because you follow a discussion on the patient forum.

                Stop emails about this discussion:
                https://forum.example.org/unsubscribe/%s

                Stop emails about each new reply:
                https://forum.example.org/unsubscribe/%s

                Stop all emails about new posts:
                https://forum.example.org/unsubscribe/%s

                Choose what we email you about:
                https://forum.example.org/following

                Why you got this email:
                https://forum.example.org/account/mails

                Sent by St <Example> & Co
                """.formatted(
                        new MailLinks(keys).path(7, new MailLocation(MailLocation.Kind.POST, 108)),
                        tokens.token(Request.ofDiscussion(7, 42)),
                        tokens.token(Request.ofKind(7, MailKind.NEW_REPLY)),
                        tokens.token(Request.ofAll(7))));
    }

    @Test
    void composesADigest() {
        String text = MailComposer.text(builder.build(mail(MailKind.DIGEST)));
        assertThat(text)
                .contains("There are 23 new posts in 14 discussions you follow.")
                .contains("Ward group: 3 new posts, the latest on 5 March 2026:\nhttps://forum.example.org"
                        + new MailLinks(keys).path(7, new MailLocation(MailLocation.Kind.DISCUSSION, 42)))
                .contains("and 13 more:\nhttps://forum.example.org/following")
                .contains("https://forum.example.org/unsubscribe/" + tokens.token(Request.ofAll(7)));
    }

    @Test
    void letsDigestsBeUnsubscribedWithOneClick() throws Exception {
        for (MailKind kind : List.of(MailKind.DIGEST, MailKind.STILL_WANTED)) {
            MimeMessage message = composer.compose(mail(kind), JANE, NOW);
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(message.getHeader("List-Unsubscribe")[0])
                    .isEqualTo("<https://forum.example.org/unsubscribe/"
                            + tokens.token(Request.ofKind(7, MailKind.DIGEST)) + ">");
            assertThat(message.getHeader("List-Id")).containsExactly("<news.forum.example.org>");
        }
    }

    private AddressedMail mail(MailKind kind) {
        Optional<PostForMail> about = kind.fromFollowing()
                ? Optional.of(new PostForMail(1, 42, 3, "Ward group", 5, 9, NOW))
                : Optional.empty();
        Order order = new Order(1, kind, 108, 7, ids.messageId(kind, 108, 7), "s3cret");
        Optional<DigestContent> digest = kind == MailKind.DIGEST ? Optional.of(DIGEST) : Optional.empty();
        return new AddressedMail(order, "jane@example.org", Locale.ENGLISH, about, digest);
    }

    private static String asText(String html) {
        return html.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("(?s)<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2: $1")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    private static List<String> words(String text) {
        return List.of(text.replaceAll("-{8,}", " ").strip().split("\\s+"));
    }
}
