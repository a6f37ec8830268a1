package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patientforum.running.CountingSink;
import org.patientforum.running.ForumDatabase;
import org.patientforum.running.PlainClient;
import org.patientforum.running.Timeouts;

/**
 * F2: kill -9 while many followers are notified of a reply by mail. Each receives it, hardly any twice, and then with the same Message-ID. Members who stopped
 * following in between receive nothing.
 */
@Order(Integer.MAX_VALUE)
class KilledMailIT {

    private static final int FOLLOWERS = Integer.getInteger("followers", 500);
    private static final int KILLS = Integer.getInteger("mail.kills", 1);
    private static final int FIRST = 10_000;
    private static final int WORKERS = 3;
    private static final int LEAVERS = 20;
    private static final int WHILE_KILLING = 40;

    @TempDir
    private Path folder;

    private final CountingSink sink = new CountingSink();
    private final Random chance = new Random(20261122);
    private final Set<String> left = new HashSet<>();
    private KillableForum forum;

    @BeforeEach
    void start() {
        Map<String, String> options = Map.of(
                "forum.mail.host",
                "127.0.0.1",
                "forum.mail.port",
                sink.port() + "",
                "forum.mail.workers",
                WORKERS + "",
                "forum.mail.hold-minutes",
                "0");
        forum = new KillableForum(ForumDatabase.Kind.H2, folder, options);
    }

    @AfterEach
    void end() throws IOException {
        forum.end("killed-mail");
        sink.close();
    }

    @Test
    void deliversToEveryFollowerWhenKilled() throws Exception {
        PlainClient author = forum.startWithAdministrator();
        String discussion = forum.discussion(author, "Waiting for the results");
        forum.process().kill();
        follow(Long.parseLong(discussion.replaceFirst(".*/discussions/(\\d+).*", "$1")));
        forum.process().start();
        KillableForum.assertAccepted(author.post(PlainClient.fill(
                author.get(discussion), "reply-form", Map.of("text", "There is news."), "post-reply")));
        for (int kill = 1; kill <= KILLS; kill++) {
            int between = FOLLOWERS / (2 * KILLS + 2);
            int mails = between + chance.nextInt(between / 2);
            sink.allow(mails + WHILE_KILLING); // no more, because followers must be left for the next kill
            assertThat(sink.more(mails, Timeouts.WORK))
                    .as("mails before kill " + kill)
                    .isTrue();
            forum.process().kill();
            unfollowAndSuspendSome(kill);
            expireLeases();
            forum.process().start();
        }
        sink.allow(2 * FOLLOWERS);
        assertThat(sink.recipients(FOLLOWERS - left.size(), Timeouts.WORK))
                .as("mails to all remaining followers")
                .isTrue();
        awaitRemaining(author);
        verifyDeliveries();
    }

    /** Inserts members who joined long ago and follow the discussion with instant mail. */
    private void follow(long discussion) throws SQLException {
        ForumDatabase database = forum.database();
        int last = FIRST + FOLLOWERS - 1;
        database.change(
                "insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)"
                        + " select x, 'crowd' || x, 'crowd' || x, 'MEMBER', 'ACTIVE', 'en', 'Europe/London',"
                        + " timestamp '2026-01-01 00:00:00', 0 from system_range(?, ?) as r (x)",
                FIRST,
                last);
        database.change(
                "insert into person (member_id, email, email_key) select x, 'crowd' || x || '@example.org',"
                        + " 'crowd' || x || '@example.org' from system_range(?, ?) as r (x)",
                FIRST,
                last);
        database.change(
                "insert into follow (id, member_id, discussion_id, delivery, since) select 100000000 + x, x, ?, 'NOW',"
                        + " timestamp '2026-01-02 00:00:00' from system_range(?, ?) as r (x)",
                discussion,
                FIRST,
                last);
    }

    /** Takes members whose mail no worker has claimed yet, unfollows for half of them and suspends the others. */
    private void unfollowAndSuspendSome(int kill) throws SQLException {
        List<String> untouched = forum
                .database()
                .rows(
                        "select m.id from member m where m.id >= ? and m.suspended_until is null"
                                + " and exists (select 1 from follow f where f.member_id = m.id)"
                                + " and not exists (select 1 from outgoing_mail o where o.member_id = m.id"
                                + " and o.state <> 'READY') order by m.id desc",
                        FIRST)
                .stream()
                .map(row -> row.get(0))
                .limit(LEAVERS)
                .toList();
        assertThat(untouched).as("members without mail at kill " + kill).isNotEmpty();
        for (String member : untouched) {
            boolean unfollows = left.size() % 2 == 0;
            forum.database()
                    .change(
                            unfollows
                                    ? "delete from follow where member_id = ?"
                                    : "update member set suspended_until = timestamp '2099-01-01 00:00:00' where id = ?",
                            Long.valueOf(member));
            left.add("crowd" + member + "@example.org");
        }
    }

    /** Expires the leases of the killed workers, which would otherwise last 15 minutes. */
    private void expireLeases() throws SQLException {
        forum.database()
                .change("update outgoing_mail set leased_until = current_timestamp - interval '1' second"
                        + " where state = 'SENDING'");
        forum.database().change("update notification_task set leased_until = null where state = 'READY'");
    }

    /** Waits until the console shows no waiting mails and no mails in delivery, because extra copies may follow the last mail. */
    private void awaitRemaining(PlainClient administrator) throws IOException {
        long deadline = System.nanoTime() + Timeouts.WORK.toNanos();
        for (String state : List.of("READY", "SENDING", "WAITING")) {
            String page = forum.process().url("/console/outgoing-mail?state=" + state);
            while (!administrator.get(page).body().contains("There are no such emails")) {
                assertThat(System.nanoTime()).as("mails are " + state).isLessThan(deadline);
            }
        }
    }

    private void verifyDeliveries() throws IOException, SQLException {
        forum.process().close(); // gracefully, so that all deliveries are complete
        Map<String, List<String>> delivered = sink.messageIds();
        Set<String> all = IntStream.range(FIRST, FIRST + FOLLOWERS)
                .mapToObj(member -> "crowd" + member + "@example.org")
                .collect(Collectors.toSet());
        long mails = delivered.values().stream().mapToLong(List::size).sum();
        long extra = mails - delivered.size();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", KILLS);
        figures.put("workers", WORKERS);
        figures.put("followers", FOLLOWERS);
        figures.put("left", left.size());
        figures.put("delivered", delivered.size());
        figures.put("missing", FOLLOWERS - left.size() - delivered.size());
        figures.put("extra", extra);
        figures.put("sent_to_left", left.stream().filter(delivered::containsKey).count());
        KillableForum.figures("kill-mail", figures);
        all.removeAll(left);
        assertThat(delivered.keySet()).isEqualTo(all);
        assertThat(extra).as("extra copies").isBetween(0L, (long) WORKERS * KILLS);
        assertThat(delivered.values())
                .as("Message-IDs")
                .allMatch(ids -> Set.copyOf(ids).size() == 1);
        assertThat(forum.database().number("select count(*) from outgoing_mail where state not in ('SENT', 'SKIPPED')"))
                .isZero();
    }
}
