package org.patientforum.notifications.mail.eligibility;

import java.util.Locale;
import java.util.Optional;
import org.patientforum.members.MailAddress;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.reading.PostForMail;

/**
 * A mail that is to be sent, with all the composer may know.
 *
 * @param about the post it is about, for mails that come from following
 * @param digest what is new, for a digest
 */
public record AddressedMail(
        Order order, String email, Locale language, Optional<PostForMail> about, Optional<DigestContent> digest) {

    /** What was ordered. */
    public record Order(long mailId, MailKind kind, long subjectId, long memberId, String messageId, String secret) {}

    /** @param secret the token of the one-time link that the mail brings; null where it brings none */
    static AddressedMail of(OutgoingMail mail, MailAddress address, String secret) {
        Order order = new Order(mail.id(), mail.kind(), mail.subjectId(), mail.memberId(), mail.messageId(), secret);
        return new AddressedMail(
                order, address.email(), Locale.forLanguageTag(address.language()), Optional.empty(), Optional.empty());
    }

    /** The same, with the post it is about. */
    AddressedMail about(PostForMail post) {
        return new AddressedMail(order, email, language, Optional.of(post), digest);
    }

    /** The same, with what is new. */
    AddressedMail telling(DigestContent content) {
        return new AddressedMail(order, email, language, about, Optional.of(content));
    }
}
