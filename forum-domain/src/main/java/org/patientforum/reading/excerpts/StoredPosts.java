package org.patientforum.reading.excerpts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** Queries for the beginnings of posts. */
@Dependent
public class StoredPosts {

    /** Characters of Markdown that are read of each post: enough for an excerpt, whatever markup is in it. */
    private static final int MAX_MARKDOWN_LENGTH = 1_000;

    private final EntityManager em;

    @Inject
    public StoredPosts(EntityManager em) {
        this.em = em;
    }

    /** Those of the posts that were published. */
    List<StoredPost> published(Collection<Long> postIds) {
        return em.createQuery("""
                        select new org.patientforum.reading.excerpts.StoredPost(
                            p.id, d.id, p.number, p.state, p.authorId, m.pseudonym,
                            substring(p.markdown, 1, :length), d.title, d.openingState, d.authorId, g.name)
                        from Post p join Discussion d on d.id = p.discussionId join ForumGroup g on g.id = d.groupId
                            join ForumMember m on m.id = p.authorId
                        where p.id in :posts and p.number > 0""", StoredPost.class)
                .setParameter("length", MAX_MARKDOWN_LENGTH)
                .setParameter("posts", postIds)
                .getResultList();
    }
}
