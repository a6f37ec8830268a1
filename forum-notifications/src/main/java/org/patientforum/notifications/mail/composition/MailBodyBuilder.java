package org.patientforum.notifications.mail.composition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.notifications.mail.composition.MailBody.Link;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.AddressedMail.Order;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Request;

/**
 * Builds the content of a mail: neutral text in the recipient's language, and links that disclose no more than the
 * text. Titles and posts are included only if the recipient chose that and the site allows it, and never in the
 * subject.
 */
@Dependent
public class MailBodyBuilder {

    private final MailSite site;
    private final UnsubscribeTokens tokens;
    private final MailLinks links;
    private final DisclosedContent.Source disclosure;

    @Inject
    public MailBodyBuilder(
            MailSite site, UnsubscribeTokens tokens, MailLinks links, DisclosedContent.Source disclosure) {
        this.site = site;
        this.tokens = tokens;
        this.links = links;
        this.disclosure = disclosure;
    }

    /** Builds the content of a mail for its recipient. */
    public MailBody build(AddressedMail mail) {
        MailWords words = MailWords.in(mail.language());
        String kind = mail.order().kind().name();
        DisclosedContent disclosed = disclosure.of(mail);
        return new MailBody(
                words.language(),
                words.direction(),
                words.text("colon"),
                words.isolate(site.in(mail.language()).name()),
                site.in(mail.language()).colour(),
                words.text(kind + ".subject"),
                paragraphs(mail, disclosed, words),
                quote(mail, disclosed, words),
                list(mail, disclosed, words),
                new Link(words.text(kind + ".button"), site.url(buttonPath(mail.order(), disclosed))),
                words.lines(kind + ".note", lifetime(mail.order().kind())),
                footer(mail, disclosed, words));
    }

    private static List<String> paragraphs(AddressedMail mail, DisclosedContent disclosed, MailWords words) {
        List<String> paragraphs = new ArrayList<>();
        mail.digest()
                .ifPresent(digest -> paragraphs.add(words.text("DIGEST.total", digest.posts(), digest.discussions())));
        String kind = mail.order().kind().name();
        paragraphs.addAll(words.lines(kind + ".text"));
        if (!disclosed.isDisclosed()) {
            paragraphs.addAll(words.lines(kind + ".private"));
        }
        return paragraphs;
    }

    private static MailBody.Quote quote(AddressedMail mail, DisclosedContent disclosed, MailWords words) {
        return mail.post()
                .filter(post -> disclosed.isDisclosed())
                .map(post -> new MailBody.Quote(
                        words.isolate(disclosed.title()),
                        words.isolate(post.groupMailName()),
                        disclosed.advice() == null ? "" : words.text("advice"),
                        disclosed.advice() == null
                                ? null
                                : new Link(
                                        words.text(
                                                "advice.instead",
                                                disclosed.advice().title()),
                                        disclosed.advice().address()),
                        disclosed.html(),
                        HtmlToText.of(disclosed.html())))
                .orElse(MailBody.Quote.NONE);
    }

    private List<Link> list(AddressedMail mail, DisclosedContent disclosed, MailWords words) {
        if (mail.digest().isEmpty()) {
            return List.of();
        }
        DigestContent digest = mail.digest().get();
        List<Link> list = new ArrayList<>();
        for (DigestContent.Line line : digest.lines()) {
            list.add(new Link(
                    words.text("DIGEST.line", label(line, disclosed), line.posts(), line.day()),
                    site.url(path(MailLocation.Kind.DISCUSSION, line.discussionId(), mail.order(), disclosed))));
        }
        if (digest.more() > 0) {
            list.add(new Link(words.text("DIGEST.more", digest.more()), site.url("/following")));
        }
        return list;
    }

    private static String label(DigestContent.Line line, DisclosedContent disclosed) {
        String title = disclosed.titles().getOrDefault(line.discussionId(), "");
        return title.isEmpty() ? line.groupMailName() : title + " · " + line.groupMailName();
    }

    /** Returns the lifetime of the mail's link, in the unit that the text uses. */
    private static Object[] lifetime(MailKind kind) {
        return switch (kind) {
            case CONFIRM_ADDRESS ->
                new Object[] {LinkPurpose.CONFIRM_ADDRESS.lifetime().toDays()};
            case RESET_PASSWORD ->
                new Object[] {LinkPurpose.RESET_PASSWORD.lifetime().toMinutes()};
            default -> new Object[0];
        };
    }

    /** Returns the path of what a mail is about. It is readable only if the mail itself discloses that. */
    private String path(MailLocation.Kind kind, long id, Order order, DisclosedContent disclosed) {
        MailLocation location = new MailLocation(kind, id);
        return disclosed.isDisclosed() ? location.path() : links.path(order.memberId(), location);
    }

    private String buttonPath(Order order, DisclosedContent disclosed) {
        return switch (order.kind()) {
            case NEW_REPLY, NEW_DISCUSSION, MENTION, REPLY_TO_YOU ->
                path(MailLocation.Kind.POST, order.subjectId(), order, disclosed);
            case DIGEST, STILL_WANTED -> "/following";
            case MESSAGE_FOR_YOU -> "/news";
            case URGENT_CASE, CASES_WAITING -> "/console/cases";
            case CONFIRM_ADDRESS -> "/account/confirm/" + order.secret();
            case RESET_PASSWORD -> "/account/new-password/" + order.secret();
            case ADDRESS_KNOWN -> "/account/sign-in";
        };
    }

    /** Builds the content of a test mail. */
    MailBody test(Locale language) {
        MailWords words = MailWords.in(language);
        return new MailBody(
                words.language(),
                words.direction(),
                words.text("colon"),
                words.isolate(site.in(language).name()),
                site.in(language).colour(),
                words.text("test.subject"),
                words.lines("test.text"),
                MailBody.Quote.NONE,
                List.of(),
                new Link(words.text("test.button"), site.url("/")),
                List.of(),
                footer(language, words.text("test.why"), List.of(), words));
    }

    private MailBody.Footer footer(AddressedMail mail, DisclosedContent disclosed, MailWords words) {
        String why = words.text(mail.order().kind() + ".why");
        return footer(mail.language(), why, links(mail, disclosed, words), words);
    }

    private MailBody.Footer footer(Locale language, String why, List<Link> links, MailWords words) {
        MailSite.Texts own = site.in(language);
        List<String> help = new ArrayList<>();
        help.add(words.text("help.heading"));
        help.addAll(own.help().isEmpty() ? words.lines("help", own.emergency(), own.desk()) : own.help());
        List<String> sender = new ArrayList<>();
        sender.add(words.text("sender", own.sender()));
        sender.addAll(own.footer());
        return new MailBody.Footer(help, why, links, sender);
    }

    private List<Link> links(AddressedMail mail, DisclosedContent disclosed, MailWords words) {
        long member = mail.order().memberId();
        List<Link> links = new ArrayList<>();
        MailKind kind = mail.order().kind();
        mail.post()
                .map(post -> unsubscribeUrl(Request.ofDiscussion(member, post.discussionId())))
                .ifPresent(url -> links.add(new Link(words.text("stop.discussion"), url)));
        if (kind.stoppable()) {
            links.add(new Link(words.text(kind.stoppedAs() + ".stop"), unsubscribeUrl(Request.ofKind(member, kind))));
            links.add(new Link(words.text("stop.all"), unsubscribeUrl(Request.ofAll(member))));
            links.add(new Link(words.text("settings"), site.url("/following")));
        }
        if (kind.forStaff()) {
            links.add(new Link(words.text("settings"), site.url("/account/mail-settings")));
        }
        if (disclosed.isDisclosed()) {
            links.add(new Link(words.text("privacy"), site.url("/account/mail-settings")));
        }
        links.add(new Link(words.text("why"), site.url("/account/mails")));
        return links;
    }

    /** Returns the URL of an unsubscribe link. */
    String unsubscribeUrl(Request request) {
        return site.url("/unsubscribe/" + tokens.token(request));
    }
}
