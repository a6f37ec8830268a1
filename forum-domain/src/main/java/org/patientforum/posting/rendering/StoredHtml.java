package org.patientforum.posting.rendering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.posting.text.QuotedLines;

/**
 * The stored HTML of posts and the renderer version that made it. The progress of re-rendering follows from the posts alone, so that an interrupted
 * run can be continued.
 */
@Dependent
class StoredHtml {

    private static final int BATCH_SIZE = 200;

    private final EntityManager em;
    private final PostRenderer renderer = new PostRenderer();

    @Inject
    StoredHtml(EntityManager em) {
        this.em = em;
    }

    /**
     * The number of posts to render.
     *
     * @param old posts with outdated HTML
     * @param oldChanges pending edits with outdated HTML
     */
    record Count(long all, long old, long oldChanges) {

        boolean done() {
            return old == 0 && oldChanges == 0;
        }
    }

    /**
     * The result of a batch.
     *
     * @param changed number of posts whose HTML has changed
     */
    record Rendered(int posts, int changed) {

        Rendered plus(Rendered more) {
            return new Rendered(posts + more.posts, changed + more.changed);
        }
    }

    private record OutdatedPost(Long id, String markdown, String html) {}

    Count count() {
        return new Count(
                number("select count(p) from Post p where p.rendererVersion <= :version", Integer.MAX_VALUE),
                number("select count(p) from Post p where p.rendererVersion < :version", PostRenderer.VERSION),
                number("select count(h) from HeldPost h where h.rendererVersion < :version", PostRenderer.VERSION));
    }

    private long number(String query, int version) {
        return em.createQuery(query, Long.class)
                .setParameter("version", version)
                .getSingleResult();
    }

    /** Renders a batch of outdated posts; empty if there are none. */
    Optional<Rendered> renderBatch() {
        Rendered edits = renderPendingEdits();
        return edits.posts() > 0 ? Optional.of(edits) : discussion().map(this::renderPosts);
    }

    /**
     * Renders outdated posts of a discussion. Locks its row first, like edits do, so that no new text is overwritten. Does not change the versions of
     * posts, because their text is the same.
     */
    private Rendered renderPosts(long discussionId) {
        em.createQuery("update Discussion d set d.revision = d.revision + 1 where d.id = :id")
                .setParameter("id", discussionId)
                .executeUpdate();
        return rendered(outdatedPosts(discussionId));
    }

    private Optional<Long> discussion() {
        return em.createQuery(
                        "select p.discussionId from Post p where p.rendererVersion < :version order by p.id",
                        Long.class)
                .setParameter("version", PostRenderer.VERSION)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<OutdatedPost> outdatedPosts(long discussionId) {
        return em.createQuery("""
                        select p.id, p.markdown, p.html from Post p
                        where p.discussionId = :discussion and p.rendererVersion < :version order by p.id""", Object[].class)
                .setParameter("discussion", discussionId)
                .setParameter("version", PostRenderer.VERSION)
                .setMaxResults(BATCH_SIZE)
                .getResultStream()
                .map(row -> new OutdatedPost((Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private Rendered rendered(List<OutdatedPost> posts) {
        int changed = 0;
        for (OutdatedPost post : posts) {
            String html = html(post.markdown());
            changed += html.equals(post.html()) ? 0 : 1;
            write("update post set html = ?1, renderer_version = ?2 where id = ?3", post.id(), html);
            storeQuoteKeys(post);
        }
        return new Rendered(posts.size(), changed);
    }

    /** Adds the keys of quoted lines to posts from before keys were stored. */
    private void storeQuoteKeys(OutdatedPost post) {
        em.createNativeQuery("delete from quoted_line where post_id = ?1")
                .setParameter(1, post.id())
                .executeUpdate();
        for (Long key : QuotedLines.keys(post.markdown())) {
            em.createNativeQuery("insert into quoted_line (post_id, line_key) values (?1, ?2)")
                    .setParameter(1, post.id())
                    .setParameter(2, key)
                    .executeUpdate();
        }
    }

    /** Deleted texts stay empty. */
    private String html(String markdown) {
        return markdown.isEmpty() ? "" : renderer.html(markdown);
    }

    /** Uses SQL: JPQL would increment the entity's version, and concurrent edits would fail. */
    private void write(String update, long id, String html) {
        em.createNativeQuery(update)
                .setParameter(1, html)
                .setParameter(2, PostRenderer.VERSION)
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Renders a batch of outdated pending edits. */
    private Rendered renderPendingEdits() {
        List<HeldPost> old = em.createQuery(
                        "select h from HeldPost h where h.rendererVersion < :version", HeldPost.class)
                .setParameter("version", PostRenderer.VERSION)
                .setMaxResults(BATCH_SIZE)
                .getResultList();
        int changed = 0;
        for (HeldPost hold : old) {
            PostContent text = hold.pendingEdit();
            String html = text == null ? "" : html(text.markdown());
            changed += text == null || html.equals(text.html()) ? 0 : 1;
            write("update held_post set html = ?1, renderer_version = ?2 where post_id = ?3", hold.postId(), html);
        }
        return new Rendered(old.size(), changed);
    }
}
