package org.patientforum.notifications.mail.eligibility;

import java.util.Locale;
import java.util.Optional;
import org.patientforum.members.MailAddress;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.reading.PostForMail;

/**
 * A mail to be sent, with everything the composer may know.
 *
 * @param post the post it is about, for mails about new posts
 * @param digest the content of a digest
 */
public record AddressedMail(
        Order order, String email, Locale language, Optional<PostForMail> post, Optional<DigestContent> digest) {

    /** The mail as enqueued. */
    public record Order(long mailId, MailKind kind, long subjectId, long memberId, String messageId, String secret) {}

    /** @param secret token of the mail's one-time link; null for other mails */
    static AddressedMail of(OutgoingMail mail, MailAddress address, String secret) {
        Order order = new Order(mail.id(), mail.kind(), mail.subjectId(), mail.memberId(), mail.messageId(), secret);
        return new AddressedMail(
                order, address.email(), Locale.forLanguageTag(address.language()), Optional.empty(), Optional.empty());
    }

    /** Returns a copy with the post the mail is about. */
    AddressedMail withPost(PostForMail post) {
        return new AddressedMail(order, email, language, Optional.of(post), digest);
    }

    /** Returns a copy with the content of a digest. */
    AddressedMail withDigest(DigestContent content) {
        return new AddressedMail(order, email, language, post, Optional.of(content));
    }
}
