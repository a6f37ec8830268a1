package org.patientforum.reading.excerpts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.patientforum.shared.LikePattern;

/** Queries for the beginnings of posts. */
@Dependent
public class StoredPosts {

    /** Characters of Markdown that are read of each post: enough for an excerpt, whatever markup is in it. */
    private static final int MAX_MARKDOWN_LENGTH = 1_000;

    /** How many posts a search reads at most, the latest ones: its cost does not grow with the forum. */
    static final int MAX_SEARCHED = 10_000;

    private static final int WORDS = 3;

    private final EntityManager em;

    @Inject
    public StoredPosts(EntityManager em) {
        this.em = em;
    }

    /** Ids of the latest published posts that contain all of the words, newest first. Only the first three words count. */
    List<Long> containing(List<String> words, int limit) {
        TypedQuery<Long> query = em.createQuery("""
                        select p.id from Post p
                        where p.id > (select max(x.id) from Post x) - :searched and p.number > 0
                          and lower(p.markdown) like :word1 escape '!' and lower(p.markdown) like :word2 escape '!'
                          and lower(p.markdown) like :word3 escape '!'
                        order by p.id desc""", Long.class).setParameter("searched", MAX_SEARCHED);
        for (int i = 0; i < WORDS; i++) {
            String word = i < words.size() ? words.get(i).toLowerCase(Locale.ROOT) : "";
            query.setParameter("word" + (i + 1), LikePattern.containing(word));
        }
        return query.setMaxResults(limit).getResultList();
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
