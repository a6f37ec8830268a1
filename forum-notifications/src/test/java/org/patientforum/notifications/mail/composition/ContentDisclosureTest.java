package org.patientforum.notifications.mail.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.AddressedMail.Order;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.MailPrivacyService;
import org.patientforum.notifications.preferences.PrivacyChoices;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.reading.PostForMail;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.crypto.FixedSiteKeys;

/**
 * Mails disclose no more than the site allows, the member chose, and the member may see when the mail is composed.
 */
class ContentDisclosureTest {

    private static final String TITLE = "Nights are the worst";
    private static final String TEXT = "It helps me to read at night.";

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final long post = community.post(1);
    private final long discussion = community.discussionOf(post);

    @AfterEach
    void close() {
        community.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FULL,    ,        false, false",
        "FULL,    MINIMAL, false, false",
        "FULL,    TITLE,   true,  false",
        "FULL,    FULL,    true,  true",
        "TITLE,   FULL,    true,  false",
        "MINIMAL, FULL,    false, false"
    })
    void disclosesTheChosenContentUpToTheSitesLimit(
            MailPrivacy allowed, MailPrivacy chosen, boolean title, boolean text) {
        if (chosen != null) {
            choose(MailPrivacy.FULL, chosen);
        }
        String mail = text(allowed, "en");
        assertThat(mail.contains(TITLE)).isEqualTo(title);
        assertThat(mail.contains(TEXT)).isEqualTo(text);
        assertThat(mail.contains("Ward group")).isEqualTo(title);
        assertThat(mail.contains("this email does not say which one")).isEqualTo(!title);
        assertThat(mail.contains("/account/mail-settings")).isEqualTo(title);
        assertThat(mail).doesNotContain("member 1", "Stoma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update post set state = 'HIDDEN'",
                "update post set state = 'WITHDRAWN'",
                "update post set state = 'DELETED'"
            })
    void disclosesNothingOfAnInvisiblePost(String meanwhile) {
        choose(MailPrivacy.FULL, MailPrivacy.FULL);
        community.change(meanwhile);
        assertThat(text(MailPrivacy.FULL, "en")).doesNotContain(TITLE, TEXT).contains("does not say which one");
    }

    @Test
    void omitsAnInvisibleTitle() {
        choose(MailPrivacy.FULL, MailPrivacy.FULL);
        community.change("update discussion set opening_state = 'HIDDEN'");
        assertThat(text(MailPrivacy.FULL, "en")).doesNotContain(TITLE).contains(TEXT);
        assertThat(digest()).doesNotContain(TITLE).contains("Ward group: 3 new posts");
    }

    @Test
    void putsTheWarningBeforeTheText() {
        choose(MailPrivacy.FULL, MailPrivacy.FULL);
        community.change(
                "insert into advice_link values (7, 'Botulinum toxin', 'https://hospital.example/botox', false,"
                        + " current_timestamp, 1)");
        community.change("insert into post_label values (" + post + ", 7, 1, current_timestamp)");
        assertThat(text(MailPrivacy.FULL, "en"))
                .containsSubsequence(
                        "do not follow this advice", "Botulinum toxin", "https://hospital.example/botox", TEXT);
        assertThat(text(MailPrivacy.TITLE, "en")).doesNotContain("Botulinum");
    }

    @Test
    void includesTitlesButNoTextsInDigests() {
        assertThat(digest()).doesNotContain(TITLE).contains("does not say what they are about");
        choose(MailPrivacy.FULL, MailPrivacy.FULL);
        assertThat(digest())
                .contains(TITLE + " · Ward group: 3 new posts, the latest on 5 March 2026")
                .doesNotContain(TEXT, "does not say what they are about");
    }

    @Test
    void omitsAPostThatIsTooLong() {
        choose(MailPrivacy.FULL, MailPrivacy.FULL);
        community.change("update post set html = '<p>" + "long ".repeat(1300) + "</p>'");
        assertThat(text(MailPrivacy.FULL, "en")).contains(TITLE).doesNotContain("long long");
    }

    @Test
    void rejectsChoicesAboveTheSitesLimit() {
        assertThatThrownBy(() -> choose(MailPrivacy.TITLE, MailPrivacy.FULL)).isInstanceOf(NotAllowed.class);
        assertThat(privacy(MailPrivacy.TITLE).choices()).containsExactly(MailPrivacy.MINIMAL, MailPrivacy.TITLE);
        assertThat(MailPrivacy.of("everything")).isEqualTo(MailPrivacy.MINIMAL);
        assertThat(MailPrivacy.of(" Title ")).isEqualTo(MailPrivacy.TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "ar"})
    void keepsTheTitleOutOfHeaders(String language) throws Exception {
        choose(MailPrivacy.FULL, MailPrivacy.FULL);
        MimeMessage before = compose(language);
        community.change(
                "update discussion set title = 'Hello' || chr(13) || chr(10) || 'Bcc: spy@example.com'"
                        + " || chr(13) || chr(10) || 'Subject: stoma' || chr(13) || chr(10) || chr(13) || chr(10) || '<script>'");
        MimeMessage after = compose(language);
        assertThat(headers(after)).isEqualTo(headers(before));
        assertThat(after.getAllRecipients()).hasSize(1);
        String html = MailComposer.html(builder(MailPrivacy.FULL).build(reply(language)));
        assertThat(html).contains("Bcc: spy@example.com", "&lt;script&gt;").doesNotContain("<script");
    }

    private static List<String> headers(MimeMessage message) throws Exception {
        return Collections.list(message.getAllHeaders()).stream()
                .filter(header -> !header.getName().equals("Content-Type"))
                .map((Header header) -> header.getName() + ": " + header.getValue())
                .toList();
    }

    private MimeMessage compose(String language) throws Exception {
        return MailFixture.composer(builder(MailPrivacy.FULL))
                .compose(reply(language), Recipient.of("member2@example.org"), clock.instant());
    }

    private void choose(MailPrivacy allowed, MailPrivacy chosen) {
        community.transaction().run(() -> privacy(allowed).choose(2, chosen));
    }

    private MailPrivacyService privacy(MailPrivacy allowed) {
        return new MailPrivacyService(new PrivacyChoices(community.em()), new MailPrivacy.SiteLimit(allowed), clock);
    }

    private MailBodyBuilder builder(MailPrivacy allowed) {
        ContentDisclosure disclosure = new ContentDisclosure(privacy(allowed), ReadingFixture.quoting(community.em()));
        return new MailBodyBuilder(
                MailFixture.SITE,
                new UnsubscribeTokens(new FixedSiteKeys()),
                new MailLinks(new FixedSiteKeys()),
                disclosure);
    }

    private String text(MailPrivacy allowed, String language) {
        return community
                .transaction()
                .get(() -> MailComposer.text(builder(allowed).build(reply(language))));
    }

    private String digest() {
        Order order = new Order(1, MailKind.DIGEST, 1, 2, "<1@example.org>", null);
        DigestContent content =
                new DigestContent(3, 1, List.of(new DigestContent.Line(discussion, "Ward group", 3, "5 March 2026")));
        AddressedMail mail =
                new AddressedMail(order, "member2@example.org", Locale.ENGLISH, Optional.empty(), Optional.of(content));
        return community
                .transaction()
                .get(() -> MailComposer.text(builder(MailPrivacy.FULL).build(mail)));
    }

    private AddressedMail reply(String language) {
        Order order = new Order(1, MailKind.NEW_REPLY, post, 2, "<1@example.org>", null);
        PostForMail about = new PostForMail(post, discussion, 1, "Ward group", 1, 1, Instant.EPOCH);
        return new AddressedMail(
                order, "member2@example.org", Locale.forLanguageTag(language), Optional.of(about), Optional.empty());
    }
}
