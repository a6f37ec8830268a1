package org.patientforum.posting.staff;

import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.following.FollowingServiceFixture;
import org.patientforum.liking.LikingServiceFixture;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

/** A forum with a moderator and three groups, for tests of staff actions on discussions. */
public final class StaffDiscussionsFixture implements AutoCloseable {

    public static final long NORA = 9;
    public static final long SECOND_GROUP = 2;
    public static final long ARCHIVED_GROUP = 3;

    public final TestDatabase database;
    public final TestClock clock = new TestClock();
    private int written;

    public StaffDiscussionsFixture() {
        this(new TestDatabase());
    }

    public StaffDiscussionsFixture(TestDatabase database) {
        this.database = database;
        database.run(em -> {
            SampleData.open(em);
            em.createNativeQuery("""
                            insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                            values (9, 'nora', 'nora', 'MODERATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""").executeUpdate();
            group(em, SECOND_GROUP, "Sleep", false);
            group(em, ARCHIVED_GROUP, "Old", true);
        });
    }

    private static void group(EntityManager em, long id, String name, boolean archived) {
        em.createNativeQuery("""
                        insert into forum_group (id, name, name_key, description, mail_name, position, archived,
                            discussion_count, created_at, version)
                        values (?1, ?2, ?2, 'About', 'a group', 1, ?3, 0, current_timestamp, 1)""")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, archived)
                .executeUpdate();
    }

    public <T> T call(Function<StaffServicesFixture, T> action) {
        return database.with(em -> action.apply(services(em)));
    }

    public void run(Consumer<StaffServicesFixture> action) {
        database.run(em -> action.accept(services(em)));
    }

    public StaffServicesFixture services(EntityManager em) {
        return new StaffServicesFixture(
                em, clock, ReadingFixture.positionTransfer(em), FollowingFixture.followTransfer(em));
    }

    /** Creates a discussion by HERON with replies by MARROW, one minute apart. */
    public long discussion(int posts) {
        long id = database.with(em -> new PostingServicesFixture(em, clock)
                        .posting.startDiscussion(HERON, FACE_NERVES, "Title " + ++written, "Text 1", "s" + ++written))
                .discussionId();
        for (int number = 2; number <= posts; number++) {
            reply(id, "Text " + number, null);
        }
        return id;
    }

    public long reply(long discussionId, String text, Integer to) {
        clock.pass(Duration.ofMinutes(1));
        return database.with(em -> new PostingServicesFixture(em, clock)
                .posting
                .reply(MARROW, discussionId, text, to, "s" + ++written)
                .postId());
    }

    /** Changes the state of a post by a moderator's decision. */
    public void decide(long discussionId, int number, PostState decided) {
        long post = post(discussionId, number);
        database.run(em -> PostingFixture.moderation(em).decideState(NORA, post, decided));
    }

    public long post(long discussionId, int number) {
        return queryNumber(
                "select id from post where discussion_id = %d and number = %d".formatted(discussionId, number));
    }

    public void like(long memberId, long postId) {
        database.run(em -> LikingServiceFixture.service(em, clock).like(memberId, postId));
    }

    public void follow(long memberId, long discussionId, Delivery delivery) {
        database.run(em -> FollowingServiceFixture.service(em, clock).follow(memberId, discussionId, delivery));
    }

    public void read(long memberId, long discussionId, int number) {
        database.run(em -> ReadingFixture.readUpTo(em, memberId, discussionId, number, clock));
    }

    /** The last post number that the member has read, or null. */
    public Long position(long memberId, long discussionId) {
        return queryNumber("select max(last_number) from reading_position where member_id = %d and discussion_id = %d"
                .formatted(memberId, discussionId));
    }

    /** The fingerprint of the current text. */
    public String seen(long postId) {
        return database.with(em -> new PostingServicesFixture(em, clock).posting.snapshot(postId))
                .fingerprint();
    }

    public Long queryNumber(String sql) {
        Object value = database.with(em -> em.createNativeQuery(sql).getSingleResult());
        return value == null ? null : ((Number) value).longValue();
    }

    /** The texts of the posts by number, each with its number and the one it answers: "2>1 Text". */
    public List<String> posts(long discussionId) {
        List<?> rows = database.with(
                em -> em.createNativeQuery("""
                        select number || coalesce('>' || reply_to, '') || ' ' || markdown from post
                        where discussion_id = ?1 order by number""").setParameter(1, discussionId).getResultList());
        return rows.stream().map(String::valueOf).toList();
    }

    /** The counts shown in lists: "3 replies, 1 likes, 2 followers, up to 4". */
    public String counts(long discussionId) {
        Object[] row = (Object[]) database.with(em -> em.createNativeQuery(
                        "select reply_count, like_count, follower_count, last_number from discussion where id = ?1")
                .setParameter(1, discussionId)
                .getSingleResult());
        return "%s replies, %s likes, %s followers, up to %s".formatted(row);
    }

    public long discussionsOf(long groupId) {
        return queryNumber("select discussion_count from forum_group where id = " + groupId);
    }

    public long revision(long discussionId) {
        return queryNumber("select revision from discussion where id = " + discussionId);
    }

    @Override
    public void close() {
        database.close();
    }
}
