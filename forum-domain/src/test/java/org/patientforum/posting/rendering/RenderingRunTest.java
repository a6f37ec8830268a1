package org.patientforum.posting.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.shared.SampleData.HERON;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.RenderedByVersion1;
import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** After a change of the renderer, stored posts are rendered again, even if a run is interrupted. */
class RenderingRunTest {

    private final Logger logger = Logger.getLogger(
            RenderingRun.class.getName()); // a strong reference, without which the handler might be collected

    private static final int DISCUSSIONS = 5;

    private final StaffDiscussionsFixture fixture = fixture();
    private final StringBuilder log = new StringBuilder();

    StaffDiscussionsFixture fixture() {
        return new StaffDiscussionsFixture(new TestDatabase());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Runs each step in a transaction of its own on one entity manager. */
    private void run(EntityManager em, int stepsUntilStopped) {
        RequiresNewTransaction transaction = new RequiresNewTransaction() {
            @Override
            public <T> T get(Supplier<T> step) {
                em.getTransaction().begin();
                T result = step.get();
                em.getTransaction().commit();
                em.clear();
                return result;
            }
        };
        AtomicInteger steps = new AtomicInteger();
        new RenderingRun(new StoredHtml(em), transaction).run(() -> steps.incrementAndGet() > stepsUntilStopped);
    }

    private void store() throws IOException {
        List<RenderedByVersion1> texts = RenderedByVersion1.renderedByVersion1().subList(0, 40);
        fixture.database.run(em -> {
            for (int i = 0; i < DISCUSSIONS; i++) {
                long opening = PostingFixture.post(em, 1, HERON, "Hello");
                long discussion = em.find(Post.class, opening).discussionId();
                for (RenderedByVersion1 text : texts.subList(i * 8, i * 8 + 8)) {
                    long id = PostingFixture.reply(em, discussion, HERON, text.markdown(), null);
                    em.flush();
                    em.createNativeQuery("update post set html = ?1, renderer_version = 1 where id = ?2")
                            .setParameter(1, text.html())
                            .setParameter(2, id)
                            .executeUpdate();
                }
            }
        });
    }

    private List<?> rows(String query) {
        return fixture.database.with(em -> em.createNativeQuery(query).getResultList());
    }

    private long countOutdated() {
        return ((Number) rows("select count(*) from post where renderer_version < 2")
                        .getFirst())
                .longValue();
    }

    @Test
    void continuesAfterInterruptionAndChangesOnlyHtml() throws IOException {
        store();
        List<?> texts = rows("select id, markdown, version, posted_at, edited_at from post order by id");
        List<?> revisions = rows("select id, revision from discussion order by id");
        long atFirst = countOutdated();
        Handler handler = recordingHandler();
        fixture.database.run(em -> {}); // closes the fixture's transaction
        try (EntityManager em = fixture.database.entityManager()) {
            run(em, 2);
        }
        long stopped = countOutdated();
        assertThat(stopped).isPositive().isLessThan(atFirst);
        try (EntityManager em = fixture.database.entityManager()) {
            run(em, Integer.MAX_VALUE);
        }
        logger.removeHandler(handler);
        assertThat(countOutdated()).isZero();
        assertThat(rows("select id, markdown, version, posted_at, edited_at from post order by id"))
                .usingRecursiveComparison()
                .isEqualTo(texts);
        assertThat(rows("select id, revision from discussion order by id"))
                .usingRecursiveComparison()
                .isNotEqualTo(revisions);
        assertThat(log)
                .contains(atFirst + " of " + texts.size() + " posts")
                .contains(stopped + " of " + texts.size() + " posts")
                .contains("0 of " + texts.size() + " posts and 0 pending edits are left");
        assertEveryPostIsUpToDate();
    }

    private void assertEveryPostIsUpToDate() {
        PostRenderer renderer = new PostRenderer();
        fixture.database.run(em -> assertThat(
                        em.createQuery("select p from Post p", Post.class).getResultList())
                .allSatisfy(post -> assertThat(post.html()).isEqualTo(renderer.html(post.markdown()))));
    }

    private Handler recordingHandler() {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.append(entry.getMessage()).append('\n');
            }

            @Override
            public void flush() {
                // nothing is buffered
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        logger.addHandler(handler);
        return handler;
    }

    @Test
    void logsNothingWithoutOutdatedPosts() {
        fixture.database.run(em -> PostingFixture.reply(
                em,
                em.find(Post.class, PostingFixture.post(em, 1, HERON, "Hello")).discussionId(),
                HERON,
                "Hi",
                null));
        fixture.database.run(em ->
                em.createNativeQuery("update post set renderer_version = 2").executeUpdate());
        Handler handler = recordingHandler();
        try (EntityManager em = fixture.database.entityManager()) {
            run(em, Integer.MAX_VALUE);
        }
        logger.removeHandler(handler);
        assertThat(log).isEmpty();
    }

    @Test
    void rendersPendingEdits() {
        fixture.database.run(em -> {
            long id = PostingFixture.post(em, 1, HERON, "Hello");
            em.createNativeQuery("""
                            insert into held_post (post_id, author_id, state, reason, watched, held_since, markdown, html,
                                renderer_version, words_to_author, rewordings, version)
                            values (?1, ?2, 'WAITING', 'GROUP', '', current_timestamp, '5*10 and 3*4', '<p>510 and 34</p>', 1, '', 0, 1)""").setParameter(1, id).setParameter(2, HERON).executeUpdate();
        });
        try (EntityManager em = fixture.database.entityManager()) {
            run(em, Integer.MAX_VALUE);
        }
        assertThat(rows("select html from held_post").getFirst()).isEqualTo("<p>5*10 and 3*4</p>\n");
    }

    @Test
    void keepsDeletedTextEmpty() {
        fixture.database.run(em -> PostingFixture.post(em, 1, HERON, "Hello"));
        fixture.database.run(
                em -> em.createNativeQuery("update post set markdown = '', html = '', renderer_version = 1")
                        .executeUpdate());
        try (EntityManager em = fixture.database.entityManager()) {
            run(em, Integer.MAX_VALUE);
        }
        assertThat(rows("select html from post").getFirst()).isEqualTo("");
    }
}
