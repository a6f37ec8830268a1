package org.patientforum.notifications.mail.composition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.notifications.mail.composition.MailBody.Link;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.AddressedMail.Order;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Wish;

/** Says what a mail says: neutral words in the reader's language, and links that tell no more than the words do. Titles and texts only where the reader chose
 * that and the site allows it, and never in the subject. */
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

    /** Writes the words of a mail to its reader. */
    public MailBody write(AddressedMail mail) {
        MailWords words = MailWords.in(mail.language());
        String kind = mail.order().kind().name();
        DisclosedContent told = disclosure.of(mail);
        return new MailBody(
                words.language(),
                words.direction(),
                words.say("colon"),
                words.isolated(site.in(mail.language()).name()),
                words.say(kind + ".subject"),
                paragraphs(mail, told, words),
                quote(mail, told, words),
                list(mail, told, words),
                new Link(words.say(kind + ".button"), site.url(goal(mail.order(), told))),
                words.lines(kind + ".note", lifetime(mail.order().kind())),
                foot(mail, told, words));
    }

    private static List<String> paragraphs(AddressedMail mail, DisclosedContent told, MailWords words) {
        List<String> paragraphs = new ArrayList<>();
        mail.digest()
                .ifPresent(digest -> paragraphs.add(words.say("DIGEST.total", digest.posts(), digest.discussions())));
        String kind = mail.order().kind().name();
        paragraphs.addAll(words.lines(kind + ".text"));
        if (!told.anything()) {
            paragraphs.addAll(words.lines(kind + ".private"));
        }
        return paragraphs;
    }

    private static MailBody.Quote quote(AddressedMail mail, DisclosedContent told, MailWords words) {
        return mail.about()
                .filter(post -> told.anything())
                .map(post -> new MailBody.Quote(
                        words.isolated(told.title()),
                        words.isolated(post.groupMailName()),
                        told.advice() == null ? "" : words.say("advice"),
                        told.advice() == null
                                ? null
                                : new Link(
                                        words.say(
                                                "advice.instead", told.advice().title()),
                                        told.advice().address()),
                        told.html(),
                        HtmlToText.of(told.html())))
                .orElse(MailBody.Quote.NONE);
    }

    private List<Link> list(AddressedMail mail, DisclosedContent told, MailWords words) {
        if (mail.digest().isEmpty()) {
            return List.of();
        }
        DigestContent digest = mail.digest().get();
        List<Link> list = new ArrayList<>();
        for (DigestContent.Line line : digest.lines()) {
            list.add(new Link(
                    words.say("DIGEST.line", called(line, told), line.posts(), line.day()),
                    site.url(place(MailPlace.Kind.DISCUSSION, line.discussionId(), mail.order(), told))));
        }
        if (digest.more() > 0) {
            list.add(new Link(words.say("DIGEST.more", digest.more()), site.url("/following")));
        }
        return list;
    }

    private static String called(DigestContent.Line line, DisclosedContent told) {
        String title = told.titles().getOrDefault(line.discussionId(), "");
        return title.isEmpty() ? line.groupMailName() : title + " · " + line.groupMailName();
    }

    /** How long the mail's link works, in the unit in which its words say it. */
    private static Object[] lifetime(MailKind kind) {
        return switch (kind) {
            case CONFIRM_ADDRESS ->
                new Object[] {LinkPurpose.CONFIRM_ADDRESS.lifetime().toDays()};
            case RESET_PASSWORD ->
                new Object[] {LinkPurpose.RESET_PASSWORD.lifetime().toMinutes()};
            default -> new Object[0];
        };
    }

    /** The path of what a mail is about; it can be read only where the mail itself tells what that is. */
    private String place(MailPlace.Kind kind, long id, Order order, DisclosedContent told) {
        MailPlace place = new MailPlace(kind, id);
        return told.anything() ? place.path() : links.path(order.memberId(), place);
    }

    private String goal(Order order, DisclosedContent told) {
        return switch (order.kind()) {
            case NEW_REPLY, NEW_DISCUSSION, MENTION, REPLY_TO_YOU ->
                place(MailPlace.Kind.POST, order.subjectId(), order, told);
            case DIGEST, STILL_WANTED -> "/following";
            case MESSAGE_FOR_YOU -> "/news";
            case URGENT_CASE, CASES_WAITING -> "/console/cases";
            case CONFIRM_ADDRESS -> "/account/confirm/" + order.secret();
            case RESET_PASSWORD -> "/account/new-password/" + order.secret();
            case ADDRESS_KNOWN -> "/account/sign-in";
        };
    }

    private MailBody.Foot foot(AddressedMail mail, DisclosedContent told, MailWords words) {
        MailSite.Own own = site.in(mail.language());
        List<String> help = new ArrayList<>();
        help.add(words.say("help.heading"));
        help.addAll(own.help().isEmpty() ? words.lines("help", own.emergency(), own.desk()) : own.help());
        List<String> sender = new ArrayList<>();
        sender.add(words.say("sender", own.sender()));
        sender.addAll(own.footer());
        return new MailBody.Foot(help, words.say(mail.order().kind() + ".why"), links(mail, told, words), sender);
    }

    private List<Link> links(AddressedMail mail, DisclosedContent told, MailWords words) {
        long member = mail.order().memberId();
        List<Link> links = new ArrayList<>();
        MailKind kind = mail.order().kind();
        mail.about()
                .map(post -> stop(Wish.ofDiscussion(member, post.discussionId())))
                .ifPresent(stop -> links.add(new Link(words.say("stop.discussion"), stop)));
        if (kind.stoppable()) {
            links.add(new Link(words.say(kind.stoppedAs() + ".stop"), stop(Wish.ofKind(member, kind))));
            links.add(new Link(words.say("stop.all"), stop(Wish.ofAll(member))));
            links.add(new Link(words.say("settings"), site.url("/following")));
        }
        if (kind.forStaff()) {
            links.add(new Link(words.say("settings"), site.url("/account/mail-settings")));
        }
        if (told.anything()) {
            links.add(new Link(words.say("privacy"), site.url("/account/mail-settings")));
        }
        links.add(new Link(words.say("why"), site.url("/account/mails")));
        return links;
    }

    /** Where a wish to stop mail is heard. */
    String stop(Wish wish) {
        return site.url("/unsubscribe/" + tokens.token(wish));
    }
}
