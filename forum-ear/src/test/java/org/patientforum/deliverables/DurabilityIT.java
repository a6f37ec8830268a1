package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patientforum.running.ForumProcess;
import org.patientforum.running.PlainClient;
import org.patientforum.running.PlainClient.Answer;
import org.patientforum.running.PlainClient.Form;

/** The default database and kill -9: what a member was told is posted stays posted, once, and its mails will go out. */
class DurabilityIT {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int POSTS_BETWEEN_KILLS = 12;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final PlainClient client = new PlainClient();
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Random chance = new Random(20261122);
    private ForumProcess forum;
    private Form unanswered;
    private int written;

    @Test
    void losesAndDoublesNothingOverTwentyKills() throws Exception {
        forum = new ForumProcess(folder, Map.of()).start();
        becomeAdministrator();
        forum.kill();
        makeGroup();
        forum.start();
        String discussion = startDiscussion();
        for (int kill = 1; kill <= KILLS; kill++) {
            postUntilKilled(discussion);
            assertNothingLostOrDoubled("kill " + kill);
            forum.start();
            sendAgainWhatWasNotAnswered();
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    @AfterEach
    void end() throws IOException {
        forum.kill();
        Files.writeString(Path.of("target/durability.log"), forum.log());
    }

    private void becomeAdministrator() throws IOException {
        Answer page = client.get(forum.administratorLink());
        Map<String, String> person =
                Map.of("pseudonym", "Otter", "email", "otter@example.org", "password", "seven quiet river stones");
        assertTaken(client.post(PlainClient.fill(page, "founder", person, "found")));
    }

    private void makeGroup() throws SQLException {
        try (Connection database = database()) {
            database.createStatement()
                    .execute("insert into forum_group (id, name, name_key, description, mail_name, position, archived,"
                            + " discussion_count, created_at, version) values (1, 'Heart', 'heart', '', 'One', 1, false, 0,"
                            + " current_timestamp, 0)");
        }
    }

    private String startDiscussion() throws IOException {
        Answer page = client.get(forum.url("/start-discussion/1"));
        Map<String, String> words = Map.of("title", "Waiting for the results", "text", "How long did you wait?");
        Answer answer = client.post(PlainClient.fill(page, "start", words, "post-discussion"));
        assertTaken(answer);
        return answer.location();
    }

    /** Posts without a pause in one thread, and kills in another, at a moment that chance picks. */
    private void postUntilKilled(String discussion) throws Exception {
        Semaphore posted = new Semaphore(0);
        FutureTask<Void> posting = new FutureTask<>(() -> postUntilNobodyAnswers(discussion, posted), null);
        new Thread(posting, "poster").start();
        boolean enough = posted.tryAcquire(1 + chance.nextInt(POSTS_BETWEEN_KILLS), PATIENCE_SECONDS, TimeUnit.SECONDS);
        forum.kill();
        posting.get(); // tells what went wrong, if the forum gave another answer than a redirect
        assertThat(enough).as("posts within " + PATIENCE_SECONDS + " s").isTrue();
    }

    private void postUntilNobodyAnswers(String discussion, Semaphore posted) {
        try {
            while (true) {
                String text = "reply " + ++written + " of many";
                Answer page = client.get(discussion);
                unanswered = PlainClient.fill(page, "reply-form", Map.of("text", text), "post-reply");
                assertTaken(client.post(unanswered));
                unanswered = null;
                acknowledged.add(text);
                posted.release();
            }
        } catch (IOException nobodyAnswers) {
            posted.release(POSTS_BETWEEN_KILLS);
        }
    }

    /** As a member does who saw no answer: the same form, with the same one-time token. */
    private void sendAgainWhatWasNotAnswered() throws IOException {
        if (unanswered != null) {
            assertTaken(client.post(unanswered));
            acknowledged.add("reply " + written + " of many");
            unanswered = null;
        }
    }

    private void assertNothingLostOrDoubled(String when) throws SQLException {
        try (Connection database = database();
                ResultSet rows = database.createStatement()
                        .executeQuery("select post.markdown, count(*), count(task.id) from post"
                                + " left join notification_task task on task.subject_id = post.id and task.kind = 'REPLY_POSTED'"
                                + " where post.number > 1 group by post.markdown")) {
            Set<String> stored = new TreeSet<>();
            while (rows.next()) {
                stored.add(rows.getString(1));
                assertThat(rows.getInt(2))
                        .as(rows.getString(1) + " after " + when)
                        .isEqualTo(1);
                assertThat(rows.getInt(3))
                        .as("task of " + rows.getString(1) + " after " + when)
                        .isEqualTo(1);
            }
            assertThat(stored).as("after " + when).containsAll(acknowledged);
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + forum.data()
                        + "/forum;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "forum",
                "");
    }

    private static void assertTaken(Answer answer) {
        assertThat(answer.taken())
                .as(answer.status() + " " + answer.address() + "\n" + answer.body())
                .isTrue();
    }
}
