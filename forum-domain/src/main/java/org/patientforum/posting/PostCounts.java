package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.persistence.InstantConverter;

/** Counts and lists the posts of discussions, and updates counters in place. */
@Dependent
public class PostCounts {

    private static final String COUNTS = """
            select min(case when number = 1 then state end),
                count(case when number > 1 and state = 'VISIBLE' then 1 end),
                coalesce(sum(case when state = 'VISIBLE' then like_count end), 0),
                coalesce(max(number), 0)
            from post where discussion_id = ?1 and number > 0""";

    private static final String LATEST = """
            select posted_at, author_id from post where discussion_id = ?1 and number > 0 and state = 'VISIBLE'
            order by posted_at desc, number desc""";

    private final EntityManager em;

    @Inject
    public PostCounts(EntityManager em) {
        this.em = em;
    }

    /**
     * The counts of a discussion's posts.
     *
     * @param openingState state of post number 1; null if it does not exist
     * @param replies number of visible replies
     * @param likes number of likes of visible posts
     * @param highestNumber highest existing post number; 0 if there is no post
     * @param latest latest visible post; null if there is none
     */
    record DiscussionCounts(
            @Nullable PostState openingState,
            int replies,
            int likes,
            int highestNumber,
            @Nullable Latest latest) {

        /** Time and author of a post. */
        record Latest(Instant at, long authorId) {}
    }

    /** The current counts, by two queries. */
    DiscussionCounts of(long discussionId) {
        Object[] counts = (Object[])
                em.createNativeQuery(COUNTS).setParameter(1, discussionId).getSingleResult();
        return new DiscussionCounts(
                counts[0] == null ? null : PostState.valueOf((String) counts[0]),
                number(counts[1]),
                number(counts[2]),
                number(counts[3]),
                latest(discussionId));
    }

    /** The latest visible post, read from index {@code post_news}; null if there is none. */
    DiscussionCounts.@Nullable Latest latest(long discussionId) {
        List<?> found = em.createNativeQuery(LATEST)
                .setParameter(1, discussionId)
                .setMaxResults(1)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Object[] post = (Object[]) found.getFirst();
        Instant at = Objects.requireNonNull(
                new InstantConverter().convertToEntityAttribute(post[0]), "every post has the time it was written");
        return new DiscussionCounts.Latest(at, ((Number) post[1]).longValue());
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    /** The ids of the chosen posts in one of these states, by post number. */
    public List<Long> inState(long discussionId, PostNumbers chosen, List<PostState> states) {
        return em.createQuery("""
                        select p.id from Post p where p.discussionId = :discussion and p.state in :states and (%s)
                        order by p.number""".formatted(chosen.condition("p.number")), Long.class)
                .setParameter("discussion", discussionId)
                .setParameter("states", states)
                .getResultList();
    }

    /** The posts with numbers from first to last, both included, in any state. */
    public List<StaffPostRow> rows(long discussionId, int first, int last) {
        return em.createQuery("""
                        select new org.patientforum.posting.StaffPostRow(
                            p.id, p.number, m.pseudonym, p.state, p.postedAt, p.markdown, a.title)
                        from Post p join ForumMember m on m.id = p.authorId
                            left join PostLabel l on l.postId = p.id left join AdviceLink a on a.id = l.adviceLinkId
                        where p.discussionId = :discussion and p.number between :first and :last order by p.number""", StaffPostRow.class)
                .setParameter("discussion", discussionId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** The number of chosen posts that exist. */
    public int count(long discussionId, PostNumbers chosen) {
        return em.createQuery(
                        "select count(p) from Post p where p.discussionId = :discussion and (%s)"
                                .formatted(chosen.condition("p.number")),
                        Long.class)
                .setParameter("discussion", discussionId)
                .getSingleResult()
                .intValue();
    }

    /** The number of posts that the member wrote from one instant to another, in any state, read from an index. */
    public int writtenBy(long authorId, Instant from, Instant until) {
        return em.createQuery("""
                        select count(p) from Post p
                        where p.authorId = :author and p.postedAt >= :from and p.postedAt < :until""", Long.class)
                .setParameter("author", authorId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult()
                .intValue();
    }

    /** Adds the change to the number of likes of the post and of its discussion. */
    void changeLikes(PostLocation location, int change) {
        em.createQuery("update Post p set p.likeCount = p.likeCount + :change where p.id = :id")
                .setParameter("change", change)
                .setParameter("id", location.postId())
                .executeUpdate();
        em.createQuery("""
                        update Discussion d set d.likeCount = d.likeCount + :change, d.revision = d.revision + 1
                        where d.id = :id""")
                .setParameter("change", change)
                .setParameter("id", location.discussionId())
                .executeUpdate();
    }

    /** Adds the change to the discussion's number of followers. */
    void changeFollowers(long discussionId, int change) {
        em.createQuery("""
                        update Discussion d set d.followerCount = d.followerCount + :change, d.revision = d.revision + 1
                        where d.id = :id""")
                .setParameter("change", change)
                .setParameter("id", discussionId)
                .executeUpdate();
    }
}
