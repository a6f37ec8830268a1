package org.patientforum.reading.excerpts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.reading.Reader;

/** The search of staff finds posts by all of their words; the characters of LIKE are letters. */
class PostSearchTest {

    private static final Reader MODERATOR = new Reader(1L, true);

    private final StaffDiscussionsFixture fixture = new StaffDiscussionsFixture();
    private long post;

    @BeforeEach
    void startDiscussion() {
        post = fixture.post(fixture.discussion(3), 2);
        fixture.database.run(em -> em.createNativeQuery("update post set markdown = ?1 where id = ?2")
                .setParameter(1, "Half of us, 50% or so, sleep Badly")
                .setParameter(2, post)
                .executeUpdate());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<Long> found(String words) {
        return fixture.database.with(em -> PostExcerptsFixture.service(em).search(MODERATOR, words, 5).stream()
                .map(excerpt -> excerpt.location().postId())
                .toList());
    }

    @Test
    void findsAllWordsInAnyOrderAndCase() {
        assertThat(found(" badly  SLEEP ")).containsExactly(post);
        assertThat(found("badly wickets")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void wildcardsAreLetters() {
        assertThat(found("50%")).containsExactly(post);
        assertThat(found("50%so")).isEmpty();
        assertThat(found("b_dly")).isEmpty();
    }
}
