package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostState;
import org.patientforum.shared.FirstRow;

/** Queries for the page of a discussion. */
@Dependent
class DiscussionPageQueries {

    private final EntityManager em;

    @Inject
    DiscussionPageQueries(EntityManager em) {
        this.em = em;
    }

    Optional<DiscussionHeader> header(long discussionId) {
        return em.createQuery("""
                        select new org.patientforum.reading.DiscussionHeader(
                            d.id, g.id, g.name, g.description, g.archived, g.holding, d.title, d.openingState, d.authorId, m.pseudonym,
                            d.startedAt, d.replyCount, d.likeCount, d.followerCount, d.pinned, d.closed, d.closedReason,
                            d.lastNumber, d.revision, d.mergedInto)
                        from Discussion d join ForumGroup g on g.id = d.groupId join ForumMember m on m.id = d.authorId
                        where d.id = :id""", DiscussionHeader.class)
                .setParameter("id", discussionId)
                .getResultStream()
                .findFirst();
    }

    List<PostView> posts(long discussionId, int page) {
        return em.createQuery("""
                        select new org.patientforum.reading.PostView(
                            p.id, p.number, p.authorId, m.pseudonym, m.staffBadge, p.html, p.state, p.replyTo, p.postedAt,
                            p.editedAt, p.likeCount, p.redactedAt, a.title, a.address)
                        from Post p join ForumMember m on m.id = p.authorId
                            left join PostLabel l on l.postId = p.id left join AdviceLink a on a.id = l.adviceLinkId
                        where p.discussionId = :discussion and p.number between :first and :last
                        order by p.number""", PostView.class)
                .setParameter("discussion", discussionId)
                .setParameter("first", Paging.first(page))
                .setParameter("last", Paging.last(page))
                .getResultStream()
                .map(PostView::forEverybody)
                .toList();
    }

    PageCache.Posts page(long discussionId, int page) {
        return new PageCache.Posts(posts(discussionId, page), movedAway(discussionId, page));
    }

    /**
     * Marks for posts of this page that are in another discussion now; neighbours that went to the same discussion share a mark.
     */
    private List<MovedPosts> movedAway(long discussionId, int page) {
        List<?> rows = em.createNativeQuery("""
                        select t.from_number, p.discussion_id
                        from transfer x join transferred_post t on t.transfer_id = x.id join post p on p.id = t.post_id
                        where x.from_discussion_id = ?1 and x.kind = 'SPLIT' and x.undone_by_id is null
                          and t.from_number between ?2 and ?3
                        order by t.from_number""")
                .setParameter(1, discussionId)
                .setParameter(2, Paging.first(page))
                .setParameter(3, Paging.last(page))
                .getResultList();
        List<MovedPosts> moved = new ArrayList<>();
        for (Object row : rows) {
            Object[] post = (Object[]) row;
            MovedPosts current = new MovedPosts(((Number) post[0]).intValue(), 1, ((Number) post[1]).longValue());
            int last = moved.size() - 1;
            if (last >= 0 && moved.get(last).continuedBy(current)) {
                moved.set(last, moved.get(last).extended());
            } else {
                moved.add(current);
            }
        }
        return List.copyOf(moved);
    }

    /**
     * The member's delivery for the discussion, their reading position, and their delivery for its group, in one query; null
     * where there is none.
     */
    Object[] followAndPosition(long memberId, long discussionId) {
        return em.createQuery("""
                        select f.delivery, r.lastNumber, g.delivery
                        from Discussion d
                            left join Follow f on (f.discussionId = d.id and f.memberId = :member)
                            left join Follow g on (g.groupId = d.groupId and g.memberId = :member)
                            left join ReadingPosition r on (r.key.discussionId = d.id and r.key.memberId = :member)
                        where d.id = :discussion""", Object[].class)
                .setParameter("member", memberId)
                .setParameter("discussion", discussionId)
                .getSingleResult();
    }

    /** Which of the posts the member likes, and which they have bookmarked, in one query. */
    private record Marks(Set<Long> liked, Set<Long> bookmarked) {}

    private Marks marks(long memberId, List<Long> postIds) {
        Marks marks = new Marks(new HashSet<>(), new HashSet<>());
        if (postIds.isEmpty()) {
            return marks;
        }
        em.createQuery("""
                        select p.id, l.likedAt, b.savedAt
                        from Post p left join PostLike l on (l.key.postId = p.id and l.key.memberId = :member)
                            left join Bookmark b on (b.key.postId = p.id and b.key.memberId = :member)
                        where p.id in :posts and (l.likedAt is not null or b.savedAt is not null)""", Object[].class)
                .setParameter("member", memberId)
                .setParameter("posts", postIds)
                .getResultList()
                .forEach(row -> {
                    if (row[1] != null) {
                        marks.liked().add((Long) row[0]);
                    }
                    if (row[2] != null) {
                        marks.bookmarked().add((Long) row[0]);
                    }
                });
        return marks;
    }

    Map<Long, String> hiddenTexts(List<Long> postIds) {
        Map<Long, String> texts = new HashMap<>();
        em.createQuery("select p.id, p.html from Post p where p.id in :posts and p.state = :hidden", Object[].class)
                .setParameter("posts", postIds)
                .setParameter("hidden", PostState.HIDDEN)
                .getResultStream()
                .forEach(row -> texts.put((Long) row[0], (String) row[1]));
        return texts;
    }

    /**
     * Advances the member's position in the discussion. Concurrent windows lock the row, so that the position never goes back.
     */
    void advancePosition(long memberId, long discussionId, int number, Instant at) {
        ReadingPosition.Key key = new ReadingPosition.Key(memberId, discussionId);
        ReadingPosition known = em.find(ReadingPosition.class, key, LockModeType.PESSIMISTIC_WRITE);
        ReadingPosition fresh = new ReadingPosition(memberId, discussionId);
        fresh.advance(number, at);
        if (known == null && !FirstRow.insert(em, fresh)) {
            known = em.find(ReadingPosition.class, key, LockModeType.PESSIMISTIC_WRITE);
        }
        if (known != null) {
            known.advance(number, at);
        }
    }

    /** Advances the member's positions to the end of the discussions, inserting missing ones. */
    void readToTheEnd(long memberId, Collection<Long> discussionIds, Instant at) {
        String these = discussionIds.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        em.createNativeQuery("""
                        update reading_position set read_at = ?2, last_number = (
                            select d.last_number from discussion d where d.id = reading_position.discussion_id)
                        where member_id = ?1 and discussion_id in\s""" + these + """
                         and last_number < (
                            select d.last_number from discussion d where d.id = reading_position.discussion_id)""")
                .setParameter(1, memberId)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
        em.createNativeQuery("""
                        insert into reading_position (member_id, discussion_id, last_number, read_at)
                        select cast(?1 as bigint), d.id, d.last_number, cast(?2 as timestamp with time zone)
                        from discussion d where d.last_number > 0 and d.id in\s""" + these + """
                         and not exists (
                            select 1 from reading_position r where r.member_id = ?1 and r.discussion_id = d.id)
                        on conflict do nothing""")
                .setParameter(1, memberId)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
    }

    MemberView memberView(long memberId, DiscussionPage page) {
        Object[] row = followAndPosition(memberId, page.discussion().id());
        List<Long> hidden = page.posts().stream()
                .filter(post -> post.state() == PostState.HIDDEN && post.authorId() == memberId)
                .map(PostView::id)
                .toList();
        int lastRead = row[1] == null ? 0 : (Integer) row[1];
        boolean readToTheEnd = lastRead == 0 || lastRead >= page.discussion().lastNumber();
        Marks marks = marks(memberId, page.posts().stream().map(PostView::id).toList());
        return new MemberView(
                (Delivery) row[0],
                (Delivery) row[2],
                lastRead,
                readToTheEnd ? 0 : firstUnread(memberId, page.discussion().id()),
                marks.liked(),
                marks.bookmarked(),
                hidden.isEmpty() ? Map.of() : hiddenTexts(hidden),
                waiting(memberId, page.discussion().id()));
    }

    private int firstUnread(long memberId, long discussionId) {
        List<?> found = em.createNativeQuery(UnreadPosts.FIRST)
                .setParameter(1, discussionId)
                .setParameter(2, memberId)
                .setMaxResults(1)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).intValue();
    }

    /** The member's posts and edits in this discussion that are held for review or were refused. */
    List<WaitingPost> waiting(long memberId, long discussionId) {
        return em.createQuery("""
                        select new org.patientforum.reading.WaitingPost(
                            p.id, p.number, m.pseudonym, coalesce(h.html, p.html), h.reason, h.heldSince,
                            case when h.state = org.patientforum.posting.HeldPost.State.REFUSED then true else false end,
                            h.wordsToAuthor)
                        from HeldPost h join Post p on p.id = h.postId join Discussion d on d.id = p.discussionId
                            join ForumMember m on m.id = h.authorId
                        where h.authorId = :member and (d.id = :discussion or d.mergedInto = :discussion)
                        order by h.heldSince, h.postId""", WaitingPost.class)
                .setParameter("member", memberId)
                .setParameter("discussion", discussionId)
                .getResultList();
    }

    List<DiscussionTitle> titles(Collection<Long> discussionIds) {
        return discussionIds.isEmpty()
                ? List.of()
                : em.createQuery("""
                                select new org.patientforum.reading.DiscussionTitle(d.id, d.title, d.openingState, d.authorId)
                                from Discussion d where d.id in :discussions""", DiscussionTitle.class)
                        .setParameter("discussions", discussionIds)
                        .getResultList();
    }

    List<PostBrief> briefs(Collection<Long> postIds) {
        return postIds.isEmpty()
                ? List.of()
                : em.createQuery("""
                                select new org.patientforum.reading.PostBrief(
                                    p.id, d.id, d.title, p.number, m.pseudonym, p.state, p.authorId, d.openingState,
                                    d.authorId)
                                from Post p join Discussion d on d.id = p.discussionId
                                    join ForumMember m on m.id = p.authorId
                                where p.id in :posts""", PostBrief.class)
                        .setParameter("posts", postIds)
                        .getResultList();
    }

    /** Those of the posts that every member may see. */
    List<PostForMail> postsForMail(Collection<Long> postIds) {
        return em.createQuery("""
                        select new org.patientforum.reading.PostForMail(
                            p.id, d.id, g.id, g.mailName, p.number, p.authorId, p.postedAt)
                        from Post p join Discussion d on d.id = p.discussionId join ForumGroup g on g.id = d.groupId
                        where p.id in :ids and\s""" + Visibility.SHOWN, PostForMail.class)
                .setParameter("ids", postIds)
                .getResultList();
    }

    /** The members' positions in the discussion; members without one are left out. */
    Map<Long, Integer> lastRead(Collection<Long> memberIds, long discussionId) {
        Map<Long, Integer> reached = new HashMap<>();
        em.createQuery("""
                        select r.key.memberId, r.lastNumber from ReadingPosition r
                        where r.key.discussionId = :discussion and r.key.memberId between :first and :last
                          and r.key.memberId in :members""", Object[].class)
                .setParameter("discussion", discussionId)
                .setParameter("first", Collections.min(memberIds))
                .setParameter("last", Collections.max(memberIds))
                .setParameter("members", memberIds)
                .getResultList()
                .forEach(row -> reached.put((Long) row[0], (Integer) row[1]));
        return reached;
    }
}
