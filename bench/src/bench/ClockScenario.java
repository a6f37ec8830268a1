package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of the forum's process is set while it runs: back by an hour, forward by two days, and back by two days. Needs libfaketime, which changes the clock
 * of one process but not that of the machine.
 */
final class ClockScenario implements Bench.Scenario {

    private static final String NAME = "clock-steps";
    private static final int WATCHED_SECONDS = 150;

    /** The latest completed task, not their number: after two days, the forum deletes some. */
    private static final String LAST_COMPLETED_TASK = "select max(id) from notification_task where state = 'DONE'";

    private final List<Figure> figures = new ArrayList<>();
    private long replyStart;

    @Override
    public List<Figure> run() throws Exception {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            System.out.println(NAME + " needs libfaketime (apt-get install libfaketime); skipped");
            return figures;
        }
        Path offset = Files.createTempFile("clock", ".txt");
        Files.writeString(offset, "+0");
        Map<String, String> faked = Map.of(
                "LD_PRELOAD", library.get().toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0"); // otherwise the JVM's waits would end immediately
        try (Forum forum = new Forum(faked);
                Database database = new Database(forum)) {
            Visitor member = Scene.signedIn(forum);
            String page = Scene.discussion(member);
            measure("undisturbed", forum, database, member, page);
            for (String[] step : new String[][] {{"-1h", "-3600"}, {"+2d", "+169200"}, {"-2d", "-3600"}}) {
                Files.writeString(offset, step[1]);
                measure(step[0], forum, database, member, page);
            }
            add("clock_steps_logged", "", forum.log().lines().filter(line -> line.contains("clock was set")).count());
            add("errors_in_log", "", forum.log().lines().filter(line -> line.contains(" SEVERE ")).count());
        } finally {
            Files.delete(offset);
        }
        return figures;
    }

    private static Optional<Path> library() throws Exception {
        Path root = Path.of("/usr/lib");
        try (Stream<Path> files = Files.find(root, 4, (file, about) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return files.findFirst();
        }
    }

    /** Measures the longest gap between runs of each job, and the time until the followers of a reply are notified. */
    private void measure(String step, Forum forum, Database database, Visitor member, String page) throws Exception {
        Heartbeat node = new Heartbeat("select max(seen_at) from forum_node");
        Heartbeat digests = new Heartbeat("select max(started_at) from job_run where job = 'DIGESTS'");
        Heartbeat escalation = new Heartbeat("select max(started_at) from job_run where job = 'ESCALATION'");
        long start = System.nanoTime();
        double notified = -1;
        boolean sent = false;
        double before = database.number(LAST_COMPLETED_TASK);
        while (System.nanoTime() - start < WATCHED_SECONDS * 1e9) {
            Thread.sleep(250);
            for (Heartbeat heartbeat : List.of(node, digests, escalation)) {
                heartbeat.poll(database);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!sent && seconds > 5) { // the forum has noticed the new clock by then
                sent = true;
                if (member.status(page) != 200) {
                    throw new IllegalStateException("no page after the step " + step);
                }
                member = Scene.signedIn(forum); // by the new clock, the sign-in may have expired
                member.send(page, "reply-form", "post-reply", Map.of("text", Scene.text(100 + figures.size())));
                replyStart = System.nanoTime();
            }
            if (sent && notified < 0 && database.number(LAST_COMPLETED_TASK) > before) {
                notified = (System.nanoTime() - replyStart) / 1e9;
            }
        }
        add(step + ".heartbeat_gap_s", "s", node.maxGap());
        add(step + ".digests_gap_s", "s", digests.maxGap());
        add(step + ".escalation_gap_s", "s", escalation.maxGap());
        add(step + ".notified_s", "s", notified);
    }

    /** A value in the database that changes whenever a job runs. */
    private static final class Heartbeat {
        private final String sql;
        private double last;
        private long since = System.nanoTime();
        private double maxGap;

        Heartbeat(String sql) {
            this.sql = sql.replaceFirst("select (max\\(\\w+\\))", "select extract(epoch from $1)");
        }

        void poll(Database database) throws Exception {
            double now = database.number(sql);
            maxGap = Math.max(maxGap, (System.nanoTime() - since) / 1e9);
            if (now != last) {
                last = now;
                since = System.nanoTime();
            }
        }

        double maxGap() {
            return maxGap;
        }
    }

    private void add(String name, String unit, double value) {
        figures.add(Figure.median(NAME, name, unit, value));
        System.out.println(figures.get(figures.size() - 1).row());
    }
}
