package org.patientforum.notifications.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patientforum.notifications.mail.composition.DisclosedContent;
import org.patientforum.notifications.mail.composition.MailBody;
import org.patientforum.notifications.mail.composition.MailBodyBuilder;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.composition.MailLinks;
import org.patientforum.notifications.mail.composition.MailWords;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.AddressedMail.Order;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailLanguages;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.reading.PostForMail;
import org.patientforum.reading.PostView;
import org.patientforum.shared.crypto.FixedSiteKeys;

/** Sample mails of every kind in every language, with minimal and full disclosure, for checks and screenshots. */
public final class SampleMails {

    static final String TITLE = "Trying to sleep after <the> operation & before";
    static final String GROUP = "Tuesday group";

    static final MailSite SITE = new MailSite(
            "https://forum.example.org",
            Map.of(
                    Locale.ENGLISH,
                    texts("Patient Forum", "St Brannoc's Hospital", "Harbour Road 1, St Brannoc"),
                    Locale.GERMAN,
                    texts("Patientenforum", "St Brannoc's Hospital", "Harbour Road 1, St Brannoc"),
                    Locale.FRENCH,
                    texts("Forum des patients", "St Brannoc's Hospital", "Harbour Road 1, St Brannoc"),
                    Locale.forLanguageTag("ar"),
                    texts("منتدى المرضى", "St Brannoc's Hospital", "Harbour Road 1, St Brannoc")));

    private static final PostView.Advice ADVICE =
            new PostView.Advice("Botulinum toxin", "https://hospital.example/botox");
    private static final String POST = new PostRenderer().html("""
            Hello, I found that *three* things help:

            - a warm drink at 10
            - [this leaflet](https://www.example.org/sleep?a=1&b=2)
            - no telephone in bed

            > Does it get better?

            Yes, for me < it > did.
            """);

    private SampleMails() {}

    /** A mail as its recipient gets it. */
    public record Sample(MailKind kind, Locale language, MailPrivacy privacy, MailBody body) {

        /** Returns the file name, such as {@code new-reply-ar-full}. */
        public String name() {
            String privately =
                    privacy == MailPrivacy.MINIMAL ? "" : "-" + privacy.name().toLowerCase(Locale.ROOT);
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language + privately;
        }

        public String html() {
            return MailComposer.html(body);
        }

        public String text() {
            return MailComposer.text(body);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private static MailSite.Texts texts(String name, String hospital, String footer) {
        return new MailSite.Texts(name, hospital, List.of(), "999", "01632 960100", List.of(footer));
    }

    /** Returns all samples. */
    public static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        for (MailKind kind : MailKind.values()) {
            for (Locale language : MailLanguages.all()) {
                modes(kind).forEach(privacy -> all.add(of(kind, language, privacy)));
            }
        }
        return all;
    }

    private static Stream<MailPrivacy> modes(MailKind kind) {
        return kind.fromFollowing() || kind == MailKind.DIGEST
                ? Stream.of(MailPrivacy.values())
                : Stream.of(MailPrivacy.MINIMAL);
    }

    /** Returns one sample. */
    public static Sample of(MailKind kind, Locale language, MailPrivacy privacy) {
        MailBodyBuilder writer = new MailBodyBuilder(
                SITE,
                new UnsubscribeTokens(new FixedSiteKeys()),
                new MailLinks(new FixedSiteKeys()),
                mail -> disclosed(mail, privacy));
        return new Sample(kind, language, privacy, writer.build(mail(kind, language)));
    }

    private static DisclosedContent disclosed(AddressedMail mail, MailPrivacy privacy) {
        if (privacy == MailPrivacy.MINIMAL
                || mail.post().isEmpty() && mail.digest().isEmpty()) {
            return DisclosedContent.NOTHING;
        }
        return new DisclosedContent(
                privacy,
                TITLE,
                privacy == MailPrivacy.FULL ? POST : "",
                privacy == MailPrivacy.FULL ? ADVICE : null,
                Map.of(42L, TITLE));
    }

    /** Returns a mail of the kind, about post 108 in discussion 42 of group 3, for member 7. */
    static AddressedMail mail(MailKind kind, Locale language) {
        Instant at = Instant.parse("2026-03-05T14:40:00Z");
        Order order = new Order(1, kind, 108, 7, MailFixture.IDS.messageId(kind, 108, 7), "s3cret");
        Optional<PostForMail> about =
                kind.fromFollowing() ? Optional.of(new PostForMail(108, 42, 3, GROUP, 5, 9, at)) : Optional.empty();
        String day = MailWords.in(language).day(at.atZone(ZoneId.of("Europe/London")));
        DigestContent digest = new DigestContent(
                23, 14, List.of(new DigestContent.Line(42, GROUP, 3, day), new DigestContent.Line(43, GROUP, 1, day)));
        return new AddressedMail(
                order,
                "jane@example.org",
                language,
                about,
                kind == MailKind.DIGEST ? Optional.of(digest) : Optional.empty());
    }
}
