package org.patientforum.reading.quoting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patientforum.reading.Reader;
import org.patientforum.reading.Visibility;

/**
 * Quotes for mails to members who chose mails with content, as far as they may see it at this moment. For sending mail, never for
 * a page.
 */
@Stateless
public class QuotingService {

    private Quotes quotes;
    private Visibility visibility;

    protected QuotingService() {}

    @Inject
    public QuotingService(Quotes quotes, Visibility visibility) {
        this.quotes = quotes;
        this.visibility = visibility;
    }

    /** The post and its discussion's title; empty if the member may not see the post now. */
    @PermitAll
    public Optional<Quote> quote(long memberId, long postId) {
        Reader reader = new Reader(memberId, false);
        return quotes.ofPost(postId)
                .filter(found -> visibility.showsText(reader, found.state(), found.authorId()))
                .map(found -> new Quote(title(reader, found), found.html(), found.advice()));
    }

    /** The titles by discussion id that the member may see now. */
    @PermitAll
    public Map<Long, String> titles(long memberId, Collection<Long> discussionIds) {
        Reader reader = new Reader(memberId, false);
        return discussionIds.isEmpty()
                ? Map.of()
                : quotes.ofDiscussions(discussionIds).stream()
                        .filter(found -> !title(reader, found).isEmpty())
                        .collect(Collectors.toMap(Quotable::discussionId, Quotable::title));
    }

    private String title(Reader reader, Quotable found) {
        return visibility.showsTitle(reader, found.openingState(), found.startedBy()) ? found.title() : "";
    }
}
