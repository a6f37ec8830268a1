package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.reading.Quote;
import org.patientforum.reading.QuotingService;

/** Looks up what a mail may tell of what is new: as much as its reader chose, the site allows, and both may see at this moment. */
@Dependent
class Disclosure implements Disclosed.Source {

    /** A longer post is read on the forum: a mail is not the place for it, and has to fit into its row. */
    private static final int LONGEST = 6000;

    private final MailPrivacyService privacy;
    private final QuotingService quoting;

    @Inject
    Disclosure(MailPrivacyService privacy, QuotingService quoting) {
        this.privacy = privacy;
        this.quoting = quoting;
    }

    @Override
    public Disclosed of(Addressed mail) {
        if (mail.about().isEmpty() && mail.digest().isEmpty()) {
            return Disclosed.NOTHING;
        }
        long member = mail.order().memberId();
        MailPrivacy chosen = privacy.of(member);
        if (chosen == MailPrivacy.MINIMAL) {
            return Disclosed.NOTHING;
        }
        if (mail.digest().isPresent()) {
            var ids = mail.digest().get().lines().stream()
                    .map(DigestContent.Line::discussionId)
                    .toList();
            return new Disclosed(chosen, "", "", null, quoting.titles(member, ids));
        }
        return quoting.quote(member, mail.order().subjectId())
                .map(quote -> disclosed(chosen, quote))
                .orElse(Disclosed.NOTHING);
    }

    private static Disclosed disclosed(MailPrivacy chosen, Quote quote) {
        boolean whole = chosen == MailPrivacy.FULL && quote.html().length() <= LONGEST;
        return new Disclosed(
                chosen, quote.title(), whole ? quote.html() : "", whole ? quote.advice() : null, java.util.Map.of());
    }
}
