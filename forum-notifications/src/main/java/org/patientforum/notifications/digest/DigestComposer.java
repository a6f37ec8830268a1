package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.patientforum.following.Delivery;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.composition.MailWords;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.mail.eligibility.DigestSource;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.reading.news.UnreadNewsService;

/**
 * Composes the content of digests: once to decide whether to enqueue them, and again when they are sent, so that
 * posts hidden or read meanwhile are left out. Always works on many digests at once.
 */
@Dependent
class DigestComposer implements DigestSource {

    private static final int MAX_LINES = 10;

    private final DigestSubscriptions subscriptions;
    private final UnreadNewsService unreadNews;
    private final MembershipService members;
    private final Supplier<MailPolicy> policy;

    @Inject
    DigestComposer(
            DigestSubscriptions subscriptions,
            UnreadNewsService unreadNews,
            MembershipService members,
            Supplier<MailPolicy> policy) {
        this.subscriptions = subscriptions;
        this.unreadNews = unreadNews;
        this.members = members;
        this.policy = policy;
    }

    /** Returns the digests that have news. */
    List<Digest> withNews(Collection<Digest> digests) {
        Map<NewsWindow, List<NewsInDiscussion>> news = news(digests);
        return digests.stream()
                .filter(digest -> news.containsKey(window(digest)))
                .toList();
    }

    @Override
    public Map<Long, DigestContent> contents(Collection<Long> digestIds) {
        if (digestIds.isEmpty()) {
            return Map.of();
        }
        List<Digest> digests = subscriptions.digests(digestIds);
        Map<Long, MailAddress> readers =
                members.mailAddresses(digests.stream().map(Digest::memberId).toList());
        Map<NewsWindow, List<NewsInDiscussion>> news = news(digests);
        Map<Long, DigestContent> contents = new HashMap<>();
        for (Digest digest : digests) {
            List<NewsInDiscussion> own = news.get(window(digest));
            if (own != null && readers.containsKey(digest.memberId())) {
                contents.put(digest.id(), content(own, readers.get(digest.memberId())));
            }
        }
        return contents;
    }

    private Map<NewsWindow, List<NewsInDiscussion>> news(Collection<Digest> digests) {
        return unreadNews.news(digests.stream()
                .map(this::window)
                .filter(window -> !window.deliveries().isEmpty())
                .toList());
    }

    private NewsWindow window(Digest digest) {
        Collection<Delivery> deliveries = policy.get().inDigest(digest.cadence());
        return digest.window(deliveries);
    }

    private static DigestContent content(List<NewsInDiscussion> news, MailAddress member) {
        MailWords words = MailWords.in(Locale.forLanguageTag(member.language()));
        ZoneId zone = ZoneId.of(member.timeZone());
        List<DigestContent.Line> lines = news.stream()
                .limit(MAX_LINES)
                .map(item -> new DigestContent.Line(
                        item.discussionId(),
                        item.groupMailName(),
                        item.posts(),
                        words.day(item.latest().atZone(zone))))
                .toList();
        long posts = news.stream().mapToLong(NewsInDiscussion::posts).sum();
        return new DigestContent(posts, news.size(), lines);
    }
}
