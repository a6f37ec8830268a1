package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.running.ForumDatabase;
import org.patientforum.running.PlainClient;
import org.patientforum.running.PlainClient.Form;
import org.patientforum.running.Timeouts;

/**
 * F1: kill -9 while several members post and a moderator pins a discussion. Each confirmed post exists exactly once and followers will be notified; confirmed
 * moderation actions persist and are in the audit trail.
 */
@Order(1)
class DurabilityIT {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int POSTS_BETWEEN_KILLS = Integer.getInteger("posts", 40);
    private static final int POSTERS = 3;

    @TempDir
    private Path folder;

    private final Random chance = new Random(20261122);
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final List<Poster> posters = new ArrayList<>();
    private KillableForum forum;
    private ForumDatabase.Kind kind;
    private int pinned;
    private int lost;
    private int duplicated;

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void losesAndDuplicatesNothingWhenKilled(ForumDatabase.Kind database) throws Exception {
        kind = database;
        forum = new KillableForum(database, folder, Map.of());
        PlainClient administrator = forum.startWithAdministrator();
        boolean exclusive = kind == ForumDatabase.Kind.H2; // a running forum locks the database file
        if (exclusive) {
            forum.process().kill();
        }
        for (int number = 1; number <= POSTERS; number++) {
            forum.insertMember(1_000 + number);
        }
        if (exclusive) {
            forum.process().start();
        }
        String discussion = forum.discussion(administrator, "Waiting for the results");
        String moderatedDiscussion = forum.discussion(administrator, "Read this first");
        for (int number = 1; number <= POSTERS; number++) {
            posters.add(new Poster(number, forum.signIn(1_000 + number), discussion));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            postConcurrentlyUntilKilled(administrator, moderatedDiscussion);
            assertNothingLostOrDuplicated("kill " + kill);
            forum.process().start();
            for (Poster poster : posters) {
                poster.resubmitUnanswered();
            }
        }
        saveFigures();
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * POSTS_BETWEEN_KILLS);
        assertThat(pinned).isPositive();
    }

    @AfterEach
    void end() throws IOException {
        forum.end("durability-" + kind.name().toLowerCase(Locale.ROOT));
    }

    private void saveFigures() throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", KILLS);
        figures.put("acknowledged", acknowledged.size());
        figures.put("lost", lost);
        figures.put("duplicated", duplicated);
        figures.put("pinned", pinned);
        KillableForum.figures("kill-posting-" + kind.name().toLowerCase(Locale.ROOT), figures);
    }

    /** Each poster posts continuously on its own thread; the forum is killed at a random moment. */
    private void postConcurrentlyUntilKilled(PlainClient administrator, String moderatedDiscussion) throws Exception {
        Semaphore posted = new Semaphore(0);
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (Poster poster : posters) {
            tasks.add(new FutureTask<>(() -> poster.postUntilKilled(posted), null));
        }
        tasks.add(new FutureTask<>(() -> pinUntilKilled(administrator, moderatedDiscussion), null));
        tasks.forEach(task -> new Thread(task, "poster").start());
        int limit = POSTS_BETWEEN_KILLS + 1 + chance.nextInt(Math.max(2, POSTS_BETWEEN_KILLS / 5));
        boolean reached = posted.tryAcquire(limit, Timeouts.WORK.toSeconds(), TimeUnit.SECONDS);
        forum.process().kill();
        for (FutureTask<Void> task : tasks) {
            task.get(); // throws if the forum responded with anything but a redirect
        }
        assertThat(reached).as("posts within " + Timeouts.WORK).isTrue();
    }

    private void pinUntilKilled(PlainClient administrator, String moderatedDiscussion) {
        try {
            while (true) {
                KillableForum.assertAccepted(administrator.post(
                        PlainClient.fill(administrator.get(moderatedDiscussion), "tend-form", Map.of(), "pin-it")));
                pinned++;
            }
        } catch (IOException forumKilled) {
            // The forum was killed.
        }
    }

    /** A member with a browser. */
    private final class Poster {

        private final int number;
        private final PlainClient client;
        private final String discussion;
        private Form unanswered;
        private int written;

        Poster(int number, PlainClient client, String discussion) {
            this.number = number;
            this.client = client;
            this.discussion = discussion;
        }

        private String text() {
            return "reply " + written + " of poster " + number;
        }

        void postUntilKilled(Semaphore posted) {
            try {
                while (true) {
                    written++;
                    unanswered = PlainClient.fill(
                            client.get(discussion), "reply-form", Map.of("text", text()), "post-reply");
                    KillableForum.assertAccepted(client.post(unanswered));
                    unanswered = null;
                    acknowledged.add(text());
                    posted.release();
                }
            } catch (IOException forumKilled) {
                // The forum was killed.
            }
        }

        /** Resubmits the form that was not answered, with the same one-time token, as a member would. */
        void resubmitUnanswered() throws IOException {
            if (unanswered != null) {
                KillableForum.assertAccepted(client.post(unanswered));
                acknowledged.add(text());
                unanswered = null;
            }
        }
    }

    private void assertNothingLostOrDuplicated(String when) throws SQLException {
        Map<String, Integer> stored = new TreeMap<>();
        for (List<String> row : forum.database()
                .rows("select post.markdown, count(distinct post.id), count(task.id)"
                        + " from post left join notification_task task on task.subject_id = post.id"
                        + " and task.kind = 'REPLY_POSTED' where post.number > 1 group by post.markdown")) {
            stored.put(row.get(0), Integer.valueOf(row.get(1)));
            assertThat(row.get(2))
                    .as("tasks of " + row.get(0) + " after " + when)
                    .isEqualTo("1");
        }
        duplicated += (int) stored.values().stream().filter(times -> times > 1).count();
        lost += (int)
                acknowledged.stream().filter(text -> !stored.containsKey(text)).count();
        assertThat(duplicated).as("duplicated after " + when).isZero();
        assertThat(lost).as("lost after " + when).isZero();
        assertAudited(when);
    }

    /** Each action toggles the pin, so the last audit entry must match the state of the discussion. */
    private void assertAudited(String when) throws SQLException {
        Map<String, Long> entries = new HashMap<>();
        for (List<String> row : forum.database()
                .rows("select action, count(*) from audit_entry"
                        + " where action in ('DISCUSSION_PINNED', 'DISCUSSION_UNPINNED') group by action")) {
            entries.put(row.get(0), Long.valueOf(row.get(1)));
        }
        long pins = entries.getOrDefault("DISCUSSION_PINNED", 0L);
        long unpins = entries.getOrDefault("DISCUSSION_UNPINNED", 0L);
        assertThat(pins - unpins)
                .as("pins in the audit trail, against the discussion, after " + when)
                .isEqualTo(forum.database().number("select count(*) from discussion where pinned = true"));
        assertThat(pins + unpins).as("audited after " + when).isBetween((long) pinned, (long) pinned + KILLS);
    }
}
