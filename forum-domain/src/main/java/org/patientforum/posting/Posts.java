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

/** Discussions, posts and former texts, as the posting feature keeps them. */
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

    /** Adds a discussion, a post or a revision; it has its id then. */
    public void add(Object discussionPostOrRevision) {
        em.persist(discussionPostOrRevision);
        em.flush();
    }

    /** Saves a post that waits. */
    public void addHeld(Post post) {
        em.persist(post);
        post.hold();
        em.flush();
    }

    /** What is held of a post: the post itself, or a change of it. */
    public Optional<HeldPost> heldPost(long postId) {
        return Optional.ofNullable(em.find(HeldPost.class, postId));
    }

    /** The hold of a post, read anew: what another transaction has just decided is seen. */
    public Optional<HeldPost> lockHeldPost(long postId) {
        return Optional.ofNullable(em.find(HeldPost.class, postId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Removes what is held no longer. */
    public void remove(HeldPost hold) {
        em.remove(hold);
        em.flush();
    }

    /** How many posts of a member everybody can see; counted up to so many. */
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

    /** The discussion, its row locked until the transaction ends. */
    public Discussion lockDiscussion(long id) {
        return found(em.find(Discussion.class, id, LockModeType.PESSIMISTIC_WRITE), "discussion");
    }

    /** These discussions, in this order; their rows are locked in the order of their ids, so that two never wait for each other. */
    public List<Discussion> lockDiscussions(Long... ids) {
        Stream.of(ids).sorted().forEach(this::lockDiscussion);
        return Stream.of(ids).map(this::discussion).toList();
    }

    /** The discussion of a post, locked before the post is. Throws ConcurrentTransfer if the post goes elsewhere in this moment. */
    public Discussion lockDiscussionOf(long postId) {
        long discussionId =
                place(postId).orElseThrow(() -> new NotFound("post")).discussionId();
        Discussion discussion = lockDiscussion(discussionId);
        if (place(postId).orElseThrow().discussionId() != discussionId) {
            throw new ConcurrentTransfer();
        }
        return discussion;
    }

    /** The discussion in which a post stands or, if it is unpublished, will be published: the target of a merge. Its row is locked. */
    public Discussion lockDestinationOf(long postId) {
        PostPlace place = place(postId).orElseThrow(() -> new NotFound("post"));
        return place.unpublished() ? lockForReply(place.discussionId()) : lockDiscussionOf(postId);
    }

    /** Where a reply to this discussion goes, locked: another one, if its posts went there. Asked before it is locked, so that one is. */
    public Discussion lockForReply(long id) {
        Discussion discussion = lockDiscussion(mergeTarget(id));
        if (discussion.mergedInto() != null) {
            throw new ConcurrentTransfer();
        }
        return discussion;
    }

    /** The discussion where the posts of this one are: itself, unless it was merged. */
    long mergeTarget(long discussionId) {
        return em.createQuery("select coalesce(d.mergedInto, d.id) from Discussion d where d.id = :id", Long.class)
                .setParameter("id", discussionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("discussion"));
    }

    /** Writes down what entities have noted, before something counts on it. */
    public void flush() {
        em.flush();
    }

    /** The post, its row locked until the transaction ends. */
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

    /** Where a post stands. */
    public Optional<PostPlace> place(long postId) {
        return em.createQuery("""
                        select new org.patientforum.posting.PostPlace(p.id, p.discussionId, p.number)
                        from Post p where p.id = :id""", PostPlace.class)
                .setParameter("id", postId)
                .getResultStream()
                .findFirst();
    }

    /** Where the post stands now that had this number, or the next higher one, in a discussion whose posts went elsewhere. */
    public Optional<PostPlace> currentPlace(long oldDiscussionId, int number) {
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
                .map(row -> new PostPlace(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).intValue()));
    }

    /** The post as it is now. */
    public Optional<PostSnapshot> snapshot(long postId) {
        return snapshots("p.id = :id", postId);
    }

    /** The discussion's first post as it is now. */
    public Optional<PostSnapshot> openingPost(long discussionId) {
        return snapshots("p.discussionId = :id and p.number = 1", discussionId);
    }

    /** The visible posts just before a place, earliest first. */
    public List<PostSnapshot> visibleBefore(PostPlace place, int limit) {
        String before = "p.discussionId = :id and p.number < :number and p.state = :visible order by p.number desc";
        List<PostSnapshot> found = new ArrayList<>(em.createQuery(SNAPSHOT + before, PostSnapshot.class)
                .setParameter("id", place.discussionId())
                .setParameter("number", place.number())
                .setParameter("visible", PostState.VISIBLE)
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(found);
        return found;
    }

    /** How many posts of others readers see that would stay without this one: its discussion's if it opens that, else its answers. */
    public long countRepliesOfOthers(PostPlace place, long authorId) {
        String replies = place.number() == 1 ? "p.number > :number" : "p.replyTo = :number";
        return em.createQuery("""
                        select count(p) from Post p
                        where p.discussionId = :discussion and p.authorId <> :author and p.state = :visible and\s""" + replies, Long.class)
                .setParameter("discussion", place.discussionId())
                .setParameter("author", authorId)
                .setParameter("visible", PostState.VISIBLE)
                .setParameter("number", place.number())
                .getSingleResult();
    }

    private Optional<PostSnapshot> snapshots(String condition, long id) {
        return em.createQuery(SNAPSHOT + condition, PostSnapshot.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Whom a post speaks to. */
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

    /** How many former texts the post has. */
    public int countRevisions(long postId) {
        return em.createQuery("select count(r) from Revision r where r.postId = :post", Long.class)
                .setParameter("post", postId)
                .getSingleResult()
                .intValue();
    }

    /** Drafts of changes to a post; they still hold what it said. */
    public void deleteDrafts(String place) {
        em.createQuery("delete from Draft d where d.place = :place")
                .setParameter("place", place)
                .executeUpdate();
    }

    /** Removes a former text for good. */
    public void remove(Revision revision) {
        em.remove(revision);
    }
}
