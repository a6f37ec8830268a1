package org.patientforum.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostingService;

/** The reply's transaction: the task for the mails is written by an observer in another jar, and both stay or both go. */
class ReplyIT extends InForum {

    private static final String TASKS = "select count(*) from notification_task where subject_id = ?";

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Inject
    private MemberForTests member;

    @Inject
    private PostingService posting;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);
    private final long someone = System.nanoTime();
    private PostPlace discussion;

    @BeforeEach
    void startADiscussion() throws SQLException {
        run("insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)"
                + " values (?, '" + unique + "', '" + unique
                + "', 'MEMBER', 'ACTIVE', 'en', 'UTC', current_timestamp, 0)");
        run(
                "insert into consent (member_id, terms_version, given_at) select cast(? as bigint), version, current_timestamp from terms");
        run("insert into forum_group (id, name, name_key, description, mail_name, position, archived, discussion_count,"
                + " created_at, version) values (?, '" + unique + "', '" + unique
                + "', '', '', 1, false, 0, current_timestamp, 0)");
        discussion = member.start(someone, someone);
    }

    @Test
    void writesItsTask() throws SQLException {
        PostPlace reply = member.reply(someone, discussion.discussionId(), "one " + unique);
        assertEquals(1, count(TASKS, reply.postId()));
    }

    @Test
    void isOneHoweverOftenTheFormIsSent() throws SQLException {
        PostPlace first = member.reply(someone, discussion.discussionId(), "two " + unique);
        PostPlace second = member.reply(someone, discussion.discussionId(), "two " + unique);
        assertEquals(first, second);
        assertEquals(1, count(TASKS, first.postId()));
    }

    @Test
    void leavesNothingWhenItsTransactionFails() throws SQLException {
        long before =
                count("select count(*) from notification_task where discussion_id = ?", discussion.discussionId());
        member.replyAndFail(someone, discussion.discussionId(), "three " + unique);
        assertEquals(
                before,
                count("select count(*) from notification_task where discussion_id = ?", discussion.discussionId()));
        assertEquals(1, count("select count(*) from post where discussion_id = ?", discussion.discussionId()));
    }

    @Test
    void isForMembersOnly() {
        assertThrows(
                EJBAccessException.class,
                () -> posting.reply(someone, discussion.discussionId(), "four", null, "four " + unique));
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setLong(1, someone);
            insert.executeUpdate();
        }
    }

    private long count(String select, long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Calls as a signed-in member does. */
    @Stateless
    @RunAs("member")
    @PermitAll
    public static class MemberForTests {

        @Inject
        private PostingService posting;

        @Resource
        private SessionContext transaction;

        public PostPlace start(long memberId, long groupId) {
            return posting.startDiscussion(
                    memberId, groupId, "About waiting", "How long did you wait?", "start " + memberId);
        }

        public PostPlace reply(long memberId, long discussionId, String submission) {
            return posting.reply(memberId, discussionId, "Two weeks.", null, submission);
        }

        public void replyAndFail(long memberId, long discussionId, String submission) {
            reply(memberId, discussionId, submission);
            transaction.setRollbackOnly();
        }
    }
}
