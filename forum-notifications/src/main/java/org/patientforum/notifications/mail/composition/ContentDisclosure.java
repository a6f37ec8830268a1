package org.patientforum.notifications.mail.composition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.MailPrivacyService;
import org.patientforum.reading.quoting.Quote;
import org.patientforum.reading.quoting.QuotingService;

/**
 * Looks up the content that a mail may disclose: as much as its recipient chose, the site allows, and the recipient
 * may see at this moment.
 */
@Dependent
class ContentDisclosure implements DisclosedContent.Source {

    /** Longer posts are read on the forum: they do not suit a mail, and the stored message has to fit its column. */
    private static final int MAX_HTML_LENGTH = 6000;

    private final MailPrivacyService privacy;
    private final QuotingService quoting;

    @Inject
    ContentDisclosure(MailPrivacyService privacy, QuotingService quoting) {
        this.privacy = privacy;
        this.quoting = quoting;
    }

    @Override
    public DisclosedContent of(AddressedMail mail) {
        if (mail.post().isEmpty() && mail.digest().isEmpty()) {
            return DisclosedContent.NOTHING;
        }
        long member = mail.order().memberId();
        MailPrivacy chosen = privacy.of(member);
        if (chosen == MailPrivacy.MINIMAL) {
            return DisclosedContent.NOTHING;
        }
        if (mail.digest().isPresent()) {
            var ids = mail.digest().get().lines().stream()
                    .map(DigestContent.Line::discussionId)
                    .toList();
            return new DisclosedContent(chosen, "", "", null, quoting.titles(member, ids));
        }
        return quoting.quote(member, mail.order().subjectId())
                .map(quote -> disclosed(chosen, quote))
                .orElse(DisclosedContent.NOTHING);
    }

    private static DisclosedContent disclosed(MailPrivacy chosen, Quote quote) {
        boolean whole = chosen == MailPrivacy.FULL && quote.html().length() <= MAX_HTML_LENGTH;
        return new DisclosedContent(
                chosen, quote.title(), whole ? quote.html() : "", whole ? quote.advice() : null, java.util.Map.of());
    }
}
