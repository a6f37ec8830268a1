package org.patientforum.notifications.mail;

import java.util.Locale;
import java.util.Optional;
import org.patientforum.reading.PostForMail;

/**
 * A mail that is to be sent, with all the composer may know.
 *
 * @param about the post it is about, for mails that come from following
 * @param digest what is new, for a digest
 */
record Addressed(
        Order order, String email, Locale language, Optional<PostForMail> about, Optional<DigestContent> digest) {

    /** What was ordered. */
    record Order(long mailId, MailKind kind, long subjectId, long memberId, String messageId, String secret) {}

    /** The same, with what is new. */
    Addressed telling(DigestContent content) {
        return new Addressed(order, email, language, about, Optional.of(content));
    }
}
