package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patientforum.shared.NotFound;

/** Repository of discussions, posts, held posts and former texts. */
@Dependent
public class Posts {

    private static final String SNAPSHOT = """
            select new org.patientforum.posting.PostSnapshot(
                p.id, p.discussionId, p.number, d.groupId, p.authorId, d.title, p.markdown, p.html, p.state)
            from Post p join Discussion d on d.id = p.discussionId where\s""";

    private final EntityManager em;

    @Inject
    public Posts(EntityManager em) {
        this.em = em;
    }

    /** Persists a discussion, post, revision or held post and flushes, so that it has its id. */
    public void add(Object discussionPostOrRevision) {
        em.persist(discussionPostOrRevision);
        em.flush();
    }

    /** Persists a post and holds it for review. */
    public void addHeld(Post post) {
        em.persist(post);
        post.hold();
        em.flush();
    }

    /** The review of the post itself or of its pending edit, if any. */
    public Optional<HeldPost> heldPost(long postId) {
        return Optional.ofNullable(em.find(HeldPost.class, postId));
    }

    /** As {@link #heldPost}, locked and refreshed, so that a concurrent decision is seen. */
    public Optional<HeldPost> lockHeldPost(long postId) {
        return Optional.ofNullable(em.find(HeldPost.class, postId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Deletes the row of a held post that was decided or withdrawn. */
    public void remove(HeldPost hold) {
        em.remove(hold);
        em.flush();
    }

    /** The number of published visible posts of a member, counted up to the limit. */
    public int countPublished(long authorId, int limit) {
        return em.createQuery(
                        "select p.id from Post p where p.authorId = :author and p.number > 0 and p.state = :visible",
                        Long.class)
                .setParameter("author", authorId)
                .setParameter("visible", PostState.VISIBLE)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** The discussion, locked until the transaction ends. Throws NotFound. */
    public Discussion lockDiscussion(long id) {
        return found(em.find(Discussion.class, id, LockModeType.PESSIMISTIC_WRITE), "discussion");
    }

    /** The discussions in the order of the arguments; locked in the order of their ids, which rules out deadlocks. */
    public List<Discussion> lockDiscussions(Long... ids) {
        Stream.of(ids).sorted().forEach(this::lockDiscussion);
        return Stream.of(ids).map(this::discussion).toList();
    }

    /** The discussion of a post, locked before the post. Throws NotFound, or ConcurrentTransfer if the post was moved between lookup and lock. */
    public Discussion lockDiscussionOf(long postId) {
        long discussionId =
                location(postId).orElseThrow(() -> new NotFound("post")).discussionId();
        Discussion discussion = lockDiscussion(discussionId);
        if (location(postId).orElseThrow().discussionId() != discussionId) {
            throw new ConcurrentTransfer();
        }
        return discussion;
    }

    /** Locks the discussion in which a post stands or, if it is unpublished, will be published, which is the target if its discussion was merged. */
    public Discussion lockDestinationOf(long postId) {
        PostLocation location = location(postId).orElseThrow(() -> new NotFound("post"));
        return location.unpublished() ? lockForReply(location.discussionId()) : lockDiscussionOf(postId);
    }

    /**
     * The discussion to which a reply goes, locked: the target if this one was merged. The target is looked up before the lock, so that only one row
     * is locked. Throws ConcurrentTransfer.
     */
    public Discussion lockForReply(long id) {
        Discussion discussion = lockDiscussion(mergeTarget(id));
        if (discussion.mergedInto() != null) {
            throw new ConcurrentTransfer();
        }
        return discussion;
    }

    /** The id of the discussion that now holds the posts of this one: itself, unless it was merged. */
    long mergeTarget(long discussionId) {
        return em.createQuery("select coalesce(d.mergedInto, d.id) from Discussion d where d.id = :id", Long.class)
                .setParameter("id", discussionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("discussion"));
    }

    /** Writes pending changes to the database before native queries read them. */
    public void flush() {
        em.flush();
    }

    /** The post, locked until the transaction ends. Throws NotFound. */
    public Post lockPost(long id) {
        return found(em.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE), "post");
    }

    /** The post, without a lock. Throws NotFound. */
    public Post post(long id) {
        return found(em.find(Post.class, id), "post");
    }

    /** The discussion, without a lock. Throws NotFound. */
    public Discussion discussion(long id) {
        return found(em.find(Discussion.class, id), "discussion");
    }

    private static <T> T found(T entity, String what) {
        if (entity == null) {
            throw new NotFound(what);
        }
        return entity;
    }

    /** The id of the discussion's group; empty if there is no such discussion. Locks nothing and loads no entity. */
    public Optional<Long> groupOfDiscussion(long discussionId) {
        return groupId("select d.groupId from Discussion d where d.id = :id", discussionId);
    }

    /** The id of the group in which the post stands; empty if there is no such post. Locks nothing and loads no entity. */
    public Optional<Long> groupOfPost(long postId) {
        return groupId(
                "select d.groupId from Post p join Discussion d on d.id = p.discussionId where p.id = :id", postId);
    }

    private Optional<Long> groupId(String jpql, long id) {
        return em.createQuery(jpql, Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The position of a post. */
    public Optional<PostLocation> location(long postId) {
        return em.createQuery("""
                        select new org.patientforum.posting.PostLocation(p.id, p.discussionId, p.number)
                        from Post p where p.id = :id""", PostLocation.class)
                .setParameter("id", postId)
                .getResultStream()
                .findFirst();
    }

    /** The current position of the post that had this number, or the next higher one, in a discussion before its posts were transferred. */
    public Optional<PostLocation> currentPlace(long oldDiscussionId, int number) {
        List<?> found = em.createNativeQuery("""
                        select p.id, p.discussion_id, p.number
                        from transfer x join transferred_post t on t.transfer_id = x.id join post p on p.id = t.post_id
                        where x.from_discussion_id = ?1 and t.from_number >= ?2 and x.undone_by_id is null
                        order by t.from_number, x.id desc""")
                .setParameter(1, oldDiscussionId)
                .setParameter(2, number)
                .setMaxResults(1)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new PostLocation(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).intValue()));
    }

    /** The current content of the post. */
    public Optional<PostSnapshot> snapshot(long postId) {
        return snapshots("p.id = :id", postId);
    }

    /** The current content of the opening post. */
    public Optional<PostSnapshot> openingPost(long discussionId) {
        return snapshots("p.discussionId = :id and p.number = 1", discussionId);
    }

    /** The visible posts directly before a position, earliest first. */
    public List<PostSnapshot> visibleBefore(PostLocation location, int limit) {
        String before = "p.discussionId = :id and p.number < :number and p.state = :visible order by p.number desc";
        List<PostSnapshot> found = new ArrayList<>(em.createQuery(SNAPSHOT + before, PostSnapshot.class)
                .setParameter("id", location.discussionId())
                .setParameter("number", location.number())
                .setParameter("visible", PostState.VISIBLE)
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(found);
        return found;
    }

    /** The number of visible posts by others that would remain without this one: all replies if it is the opening post, else the replies to it. */
    public long countRepliesOfOthers(PostLocation location, long authorId) {
        String replies = location.number() == 1 ? "p.number > :number" : "p.replyTo = :number";
        return em.createQuery("""
                        select count(p) from Post p
                        where p.discussionId = :discussion and p.authorId <> :author and p.state = :visible and\s""" + replies, Long.class)
                .setParameter("discussion", location.discussionId())
                .setParameter("author", authorId)
                .setParameter("visible", PostState.VISIBLE)
                .setParameter("number", location.number())
                .getSingleResult();
    }

    private Optional<PostSnapshot> snapshots(String condition, long id) {
        return em.createQuery(SNAPSHOT + condition, PostSnapshot.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The members a post addresses. */
    public Optional<PostAddressees> addressees(long postId) {
        return em.createQuery("""
                        select new org.patientforum.posting.PostAddressees(
                            p.id, p.discussionId, p.number, p.authorId, p.markdown, answered.authorId, d.authorId)
                        from Post p join Discussion d on d.id = p.discussionId
                            left join Post answered
                                on (answered.discussionId = p.discussionId and answered.number = p.replyTo)
                        where p.id = :id""", PostAddressees.class)
                .setParameter("id", postId)
                .getResultStream()
                .findFirst();
    }

    /** The posts of the discussion with these numbers. */
    public List<Post> withNumbers(long discussionId, Collection<Integer> numbers) {
        return em.createQuery(
                        "select p from Post p where p.discussionId = :discussion and p.number in :numbers", Post.class)
                .setParameter("discussion", discussionId)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** The former texts of a post, latest first. */
    public List<Revision> revisions(long postId) {
        return em.createQuery("""
                        select r from Revision r where r.postId = :post
                        order by r.replacedAt desc, r.id desc""", Revision.class).setParameter("post", postId).getResultList();
    }

    /** The number of former texts of the post. */
    public int countRevisions(long postId) {
        return em.createQuery("select count(r) from Revision r where r.postId = :post", Long.class)
                .setParameter("post", postId)
                .getSingleResult()
                .intValue();
    }

    /** Deletes the drafts for this place, which contain the former text of the post. */
    public void deleteDrafts(String place) {
        em.createQuery("delete from Draft d where d.place = :place")
                .setParameter("place", place)
                .executeUpdate();
    }

    /** Deletes a former text permanently. */
    public void remove(Revision revision) {
        em.remove(revision);
    }
}
