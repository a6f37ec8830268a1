package org.patientforum.notifications;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.following.FollowingService;
import org.patientforum.members.Pseudonym;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.notifications.preferences.MailTimesService;
import org.patientforum.notifications.preferences.MemberMailPreferences;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.PlainTransaction;
import org.patientforum.shared.TestDatabase;

/**
 * A small forum on a database of its own: one group, one discussion of member 1, and as many members as a test needs.
 */
public final class CommunityFixture implements AutoCloseable {

    public static final long GROUP = 1;

    private final TestDatabase database;
    private final EntityManager em;
    private final PlainTransaction transaction;
    private final Clock clock;
    private final FollowingService following;

    public CommunityFixture(Clock clock, int members) {
        this(new TestDatabase(NotificationTask.class), clock, members);
    }

    CommunityFixture(TestDatabase database, Clock clock, int members) {
        this.database = database;
        this.em = PerThread.entityManager(database);
        this.transaction = new PlainTransaction(em);
        this.clock = clock;
        this.following = FollowingFixture.service(em, clock);
        transaction.run(() -> {
            for (int id = 1; id <= members; id++) {
                member(id);
            }
            sql(
                    "insert into forum_group values (1, 'Stoma', 'stoma', '', 'Ward group', 1, false, false, 0, current_timestamp, 0)");
        });
    }

    private void member(long id) {
        sql(
                "insert into member (id, pseudonym, pseudonym_key, role, state, suspended_until, shut_out, staff_badge, language, time_zone, joined_at, version) values ("
                        + id + ", 'member " + id + "', 'member" + id
                        + "', 'MEMBER', 'ACTIVE', null, false, null, 'en', 'Europe/London', current_timestamp, 0)");
        sql("insert into person values (" + id + ", 'member" + id + "@example.org', 'member" + id + "@example.org')");
    }

    /** Starts a discussion with one post and returns the post's id. */
    public long post(long authorId) {
        return transaction.get(() -> PostingFixture.post(em, GROUP, authorId, "It helps me to read at night."));
    }

    /** Replies in a discussion, optionally to the post of a number, and returns the reply's id. */
    public long reply(long discussionId, long authorId, String text, Integer to) {
        return transaction.get(() -> PostingFixture.reply(em, discussionId, authorId, text, to));
    }

    /** Gives a member a pseudonym that can be mentioned. */
    public void name(long memberId, String pseudonym) {
        Pseudonym name = Pseudonym.of(pseudonym);
        change("update member set pseudonym = '" + name.text() + "', pseudonym_key = '" + name.key() + "' where id = "
                + memberId);
    }

    public long discussionOf(long postId) {
        return number("select discussion_id from post where id = " + postId);
    }

    /** As {@link #discussionOf}, inside a running transaction. */
    public long discussionInTransaction(long postId) {
        return ((Number) em.createNativeQuery("select discussion_id from post where id = " + postId)
                        .getSingleResult())
                .longValue();
    }

    public void follow(long memberId, long discussionId, Delivery delivery) {
        transaction.run(() -> following.follow(memberId, discussionId, delivery));
    }

    public void followGroup(long memberId, Delivery delivery) {
        transaction.run(() -> FollowingFixture.followGroup(em, memberId, GROUP, delivery, clock));
    }

    public void stopFollowing(long memberId, long discussionId) {
        transaction.run(() -> following.unfollow(memberId, discussionId));
    }

    public void readUpTo(long memberId, long discussionId, int number) {
        transaction.run(() -> ReadingFixture.readUpTo(em, memberId, discussionId, number, clock));
    }

    /** Runs a statement in a transaction of its own. */
    public void change(String sql) {
        transaction.run(() -> sql(sql));
    }

    private void sql(String statement) {
        em.createNativeQuery(statement).executeUpdate();
    }

    public long number(String query) {
        return transaction.get(() -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
    }

    public List<Object> list(String query) {
        return transaction.get(() ->
                new ArrayList<Object>((List<?>) em.createNativeQuery(query).getResultList()));
    }

    /** The service for mail times. */
    public MailTimesService mailTimes() {
        return new MailTimesService(new MemberMailPreferences(em), new FiredEvents<>());
    }

    public EntityManager em() {
        return em;
    }

    public PlainTransaction transaction() {
        return transaction;
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        em.close();
        database.close();
    }
}
