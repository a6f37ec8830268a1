package org.patientforum.notifications.mail.composition;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.patientforum.notifications.mail.bounces.VerpAddresses;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.outbox.MessageIds;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Wish;
import org.patientforum.reading.PostForMail;

/** Makes the message: text first, then HTML, both from one letter, under headers that thread it, stop it and calm machines. */
@Dependent
public class MailComposer {

    private static final TemplateEngine HTML = engine(ContentType.Html, "org.patientforum.notifications.mail.html");
    private static final TemplateEngine TEXT = engine(ContentType.Plain, "org.patientforum.notifications.mail.text");

    private final MailSite site;
    private final MailSettings settings;
    private final MessageIds ids;
    private final MailBodyBuilder writer;
    private final VerpAddresses returns;

    @Inject
    public MailComposer(
            MailSite site, MailSettings settings, MessageIds ids, MailBodyBuilder writer, VerpAddresses returns) {
        this.site = site;
        this.settings = settings;
        this.ids = ids;
        this.writer = writer;
        this.returns = returns;
    }

    private static TemplateEngine engine(ContentType type, String packageName) {
        return TemplateEngine.createPrecompiled(null, type, MailComposer.class.getClassLoader(), packageName);
    }

    /** The message to the recipient, dated now. */
    public MimeMessage compose(AddressedMail mail, Recipient recipient, Instant now) throws MessagingException {
        MailBody letter = writer.write(mail);
        SMTPMessage message = new Numbered(mail.order().messageId());
        returns.of(mail.order().mailId(), mail.email()).ifPresent(message::setEnvelopeFrom);
        message.setFrom(sender(mail.language()));
        message.setRecipient(Message.RecipientType.TO, recipient.address());
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.about().isPresent()) {
            listHeaders(message, mail, letter.quote().anything());
        } else if (mail.order().kind().stoppable()) {
            listId(message, ids.list());
            stopHeaders(
                    message, Wish.ofKind(mail.order().memberId(), mail.order().kind()));
        }
        message.setContent(alternatives(letter));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender(Locale reader) throws MessagingException {
        InternetAddress from = new InternetAddress(settings.from(), true);
        try {
            from.setPersonal(settings.fromName().isEmpty() ? site.in(reader).name() : settings.fromName(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return from;
    }

    /** @param tells whether the mail itself tells what it is about: if not, its head names no group either */
    private void listHeaders(MimeMessage message, AddressedMail mail, boolean tells) throws MessagingException {
        PostForMail post = mail.about().orElseThrow();
        long memberId = mail.order().memberId();
        String root = ids.threadRoot(post.discussionId(), memberId);
        message.setHeader("In-Reply-To", root);
        message.setHeader("References", root);
        listId(message, tells ? ids.list(post.groupId()) : ids.list());
        if (tells) {
            message.setHeader("List-Archive", "<" + site.url("/groups/" + post.groupId()) + ">");
        }
        stopHeaders(message, Wish.ofDiscussion(memberId, post.discussionId()));
    }

    private static void listId(MimeMessage message, String id) throws MessagingException {
        message.setHeader("List-Id", id);
        message.setHeader("Precedence", "list");
    }

    private void stopHeaders(MimeMessage message, Wish wish) throws MessagingException {
        String stop = writer.stop(wish);
        message.setHeader("List-Unsubscribe", "<" + stop + ">");
        if (stop.startsWith("https:")) { // RFC 8058 knows no other
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeMultipart alternatives(MailBody letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(letter), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(letter), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The plain text part. */
    public static String text(MailBody letter) {
        StringOutput output = new StringOutput();
        TEXT.render("letter.jte", letter, output);
        return output.toString();
    }

    /** The HTML part. */
    public static String html(MailBody letter) {
        StringOutput output = new StringOutput();
        HTML.render("letter.jte", letter, output);
        return output.toString();
    }

    /** The message as it would go over the wire. */
    public static String rendered(MimeMessage message) throws MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** A message with an id of our own. */
    private static final class Numbered extends SMTPMessage {

        private final String id;

        Numbered(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
