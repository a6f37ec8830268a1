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
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.authoring.PostingService;

/** A reply and its notification task, written by an observer in another jar, are one transaction. */
class ReplyIT extends InServerTest {

    private static final String TASKS = "select count(*) from notification_task where subject_id = ?";

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    private Rows rows;

    @Inject
    private MemberForTests caller;

    @Inject
    private PostingService posting;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);
    private final long member = System.nanoTime();
    private PostLocation discussion;

    @BeforeEach
    void startDiscussion() throws SQLException {
        rows = new Rows(database);
        rows.member(member, unique, "MEMBER");
        rows.group(member, unique);
        discussion = caller.start(member, member);
    }

    @Test
    void writesNotificationTask() throws SQLException {
        PostLocation reply = caller.reply(member, discussion.discussionId(), "one " + unique);
        assertEquals(1, rows.count(TASKS, reply.postId()));
    }

    @Test
    void isStoredOnceIfFormIsSentTwice() throws SQLException {
        PostLocation first = caller.reply(member, discussion.discussionId(), "two " + unique);
        PostLocation second = caller.reply(member, discussion.discussionId(), "two " + unique);
        assertEquals(first, second);
        assertEquals(1, rows.count(TASKS, first.postId()));
    }

    @Test
    void leavesNoRowsIfTransactionFails() throws SQLException {
        long before =
                rows.count("select count(*) from notification_task where discussion_id = ?", discussion.discussionId());
        caller.replyAndFail(member, discussion.discussionId(), "three " + unique);
        assertEquals(
                before,
                rows.count(
                        "select count(*) from notification_task where discussion_id = ?", discussion.discussionId()));
        assertEquals(1, rows.count("select count(*) from post where discussion_id = ?", discussion.discussionId()));
    }

    @Test
    void isForMembersOnly() {
        assertThrows(
                EJBAccessException.class,
                () -> posting.reply(member, discussion.discussionId(), "four", null, "four " + unique));
    }

    /** Calls services with the role of a signed-in member. */
    @Stateless
    @RunAs("member")
    @PermitAll
    public static class MemberForTests {

        @Inject
        private PostingService posting;

        @Resource
        private SessionContext transaction;

        public PostLocation start(long memberId, long groupId) {
            return posting.startDiscussion(
                    memberId, groupId, "About waiting", "How long did you wait?", "start " + memberId);
        }

        public PostLocation reply(long memberId, long discussionId, String submission) {
            return posting.reply(memberId, discussionId, "Two weeks.", null, submission);
        }

        public void replyAndFail(long memberId, long discussionId, String submission) {
            reply(memberId, discussionId, submission);
            transaction.setRollbackOnly();
        }
    }
}
