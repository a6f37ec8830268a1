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
import org.patientforum.notifications.preferences.UnsubscribeTokens.Request;
import org.patientforum.reading.PostForMail;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Composes the message: text first, then HTML, both from the same content, with headers for threads, unsubscribing
 * and automatic replies.
 */
@Dependent
public class MailComposer {

    private static final TemplateEngine HTML = engine(ContentType.Html, "org.patientforum.notifications.mail.html");
    private static final TemplateEngine TEXT = engine(ContentType.Plain, "org.patientforum.notifications.mail.text");

    private final MailSite site;
    private final MailSettings settings;
    private final MessageIds ids;
    private final MailBodyBuilder builder;
    private final VerpAddresses verpAddresses;

    @Inject
    public MailComposer(
            MailSite site,
            MailSettings settings,
            MessageIds ids,
            MailBodyBuilder builder,
            VerpAddresses verpAddresses) {
        this.site = site;
        this.settings = settings;
        this.ids = ids;
        this.builder = builder;
        this.verpAddresses = verpAddresses;
    }

    private static TemplateEngine engine(ContentType type, String packageName) {
        return TemplateEngine.createPrecompiled(null, type, MailComposer.class.getClassLoader(), packageName);
    }

    /** Composes the message to the recipient. */
    public MimeMessage compose(AddressedMail mail, Recipient recipient, Instant now) throws MessagingException {
        MailBody body = builder.build(mail);
        SMTPMessage message = new IdentifiedMessage(mail.order().messageId());
        verpAddresses.addressFor(mail.order().mailId(), mail.email()).ifPresent(message::setEnvelopeFrom);
        message.setFrom(sender(mail.language()));
        message.setRecipient(Message.RecipientType.TO, recipient.address());
        usualHeaders(message, body, now);
        if (mail.post().isPresent()) {
            listHeaders(message, mail, body.quote().anything());
        } else if (mail.order().kind().stoppable()) {
            listId(message, ids.listId());
            unsubscribeHeaders(
                    message,
                    Request.ofKind(mail.order().memberId(), mail.order().kind()));
        }
        message.setContent(alternatives(body));
        message.saveChanges();
        return message;
    }

    /** Composes a mail that only shows that the forum's mail arrives; the recipient need not be a member. */
    public MimeMessage composeTest(Recipient recipient, Locale language, Instant now) throws MessagingException {
        MailBody body = builder.test(language);
        SMTPMessage message = new IdentifiedMessage(
                "<" + RandomTokens.newToken() + "@" + site.host().name() + ">");
        message.setFrom(sender(language));
        message.setRecipient(Message.RecipientType.TO, recipient.address());
        usualHeaders(message, body, now);
        message.setContent(alternatives(body));
        message.saveChanges();
        return message;
    }

    private static void usualHeaders(MimeMessage message, MailBody body, Instant now) throws MessagingException {
        message.setSubject(body.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", body.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
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

    /** @param disclosing whether the mail discloses its subject; if not, its headers do not name the group either */
    private void listHeaders(MimeMessage message, AddressedMail mail, boolean disclosing) throws MessagingException {
        PostForMail post = mail.post().orElseThrow();
        long memberId = mail.order().memberId();
        String root = ids.threadRoot(post.discussionId(), memberId);
        message.setHeader("In-Reply-To", root);
        message.setHeader("References", root);
        listId(message, disclosing ? ids.listId(post.groupId()) : ids.listId());
        if (disclosing) {
            message.setHeader("List-Archive", "<" + site.url("/groups/" + post.groupId()) + ">");
        }
        unsubscribeHeaders(message, Request.ofDiscussion(memberId, post.discussionId()));
    }

    private static void listId(MimeMessage message, String id) throws MessagingException {
        message.setHeader("List-Id", id);
        message.setHeader("Precedence", "list");
    }

    private void unsubscribeHeaders(MimeMessage message, Request request) throws MessagingException {
        String url = builder.unsubscribeUrl(request);
        message.setHeader("List-Unsubscribe", "<" + url + ">");
        if (url.startsWith("https:")) { // required by RFC 8058
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeMultipart alternatives(MailBody body) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(body), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(body), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Returns the plain text part. */
    public static String text(MailBody body) {
        StringOutput output = new StringOutput();
        TEXT.render("mail.jte", body, output);
        return output.toString();
    }

    /** Returns the HTML part. */
    public static String html(MailBody body) {
        StringOutput output = new StringOutput();
        HTML.render("mail.jte", body, output);
        return output.toString();
    }

    /** Returns the message as transmitted. */
    public static String rendered(MimeMessage message) throws MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** A message with a given Message-ID. */
    private static final class IdentifiedMessage extends SMTPMessage {

        private final String id;

        IdentifiedMessage(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
