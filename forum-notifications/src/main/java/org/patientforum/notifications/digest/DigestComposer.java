package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.DigestContent;
import org.patientforum.notifications.mail.DigestSource;
import org.patientforum.notifications.mail.MailPolicy;
import org.patientforum.notifications.mail.MailWords;
import org.patientforum.reading.CatchingUpService;
import org.patientforum.reading.NewsInDiscussion;

/**
 * What a digest has to tell: asked once to decide whether to order it, and again when it is sent, so that what was hidden or
 * read meanwhile is not in it.
 */
@Dependent
class DigestComposer implements DigestSource {

    private static final int MOST_LINES = 10;

    private final DigestRounds rounds;
    private final CatchingUpService catchingUp;
    private final MembershipService members;
    private final MailPolicy policy;

    @Inject
    DigestComposer(DigestRounds rounds, CatchingUpService catchingUp, MembershipService members, MailPolicy policy) {
        this.rounds = rounds;
        this.catchingUp = catchingUp;
        this.members = members;
        this.policy = policy;
    }

    /** Whether there is anything to tell. */
    boolean anythingNew(Digest digest) {
        return !news(digest).isEmpty();
    }

    @Override
    public Optional<DigestContent> content(long digestId) {
        return rounds.digest(digestId)
                .flatMap(digest -> members.mailAddress(digest.memberId()).map(member -> content(news(digest), member)))
                .filter(content -> content.posts() > 0);
    }

    private List<NewsInDiscussion> news(Digest digest) {
        var deliveries = policy.inDigest(digest.cadence());
        return deliveries.isEmpty() ? List.of() : catchingUp.news(digest.window(deliveries));
    }

    private static DigestContent content(List<NewsInDiscussion> news, MailAddress member) {
        MailWords words = MailWords.in(Locale.forLanguageTag(member.language()));
        ZoneId zone = ZoneId.of(member.timeZone());
        List<DigestContent.Line> lines = news.stream()
                .limit(MOST_LINES)
                .map(one -> new DigestContent.Line(
                        one.discussionId(),
                        one.groupMailName(),
                        one.posts(),
                        words.day(one.latest().atZone(zone))))
                .toList();
        long posts = news.stream().mapToLong(NewsInDiscussion::posts).sum();
        return new DigestContent(posts, news.size(), lines);
    }
}
