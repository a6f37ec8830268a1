package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forum's process believes in a clock that is set while it runs: back by an hour, forward by two days, and back by these. Needs libfaketime, which moves
 * the clock of one process and leaves the machine's alone.
 */
final class ClockScenario implements Bench.Scenario {

    private static final String NAME = "clock-steps";
    private static final int WATCHED_SECONDS = 150;

    /** Not their number: a forum that is two days older has removed some. */
    private static final String TOLD = "select max(id) from notification_task where state = 'DONE'";

    private final List<Figure> figures = new ArrayList<>();
    private long begunReply;

    @Override
    public List<Figure> run() throws Exception {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            System.out.println(NAME + " needs libfaketime (apt-get install libfaketime); it is left out");
            return figures;
        }
        Path offset = Files.createTempFile("clock", ".txt");
        Files.writeString(offset, "+0");
        Map<String, String> faked = Map.of(
                "LD_PRELOAD", library.get().toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0"); // or waits of the Java machine end at once
        try (Forum forum = new Forum(faked);
                Database database = new Database(forum)) {
            Visitor member = Scene.signedIn(forum);
            String page = Scene.discussion(member);
            measure("undisturbed", forum, database, member, page);
            for (String[] step : new String[][] {{"-1h", "-3600"}, {"+2d", "+169200"}, {"-2d", "-3600"}}) {
                Files.writeString(offset, step[1]);
                measure(step[0], forum, database, member, page);
            }
            add("steps_said_in_log", "", forum.log().lines().filter(line -> line.contains("clock was set")).count());
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

    /** The longest time without a sign of each kind, and how long it takes until followers of a reply are told. */
    private void measure(String step, Forum forum, Database database, Visitor member, String page) throws Exception {
        Sign node = new Sign("select max(seen_at) from forum_node");
        Sign digests = new Sign("select max(started_at) from job_run where job = 'DIGESTS'");
        Sign escalation = new Sign("select max(started_at) from job_run where job = 'ESCALATION'");
        long begun = System.nanoTime();
        double told = -1;
        boolean sent = false;
        double before = database.number(TOLD);
        while (System.nanoTime() - begun < WATCHED_SECONDS * 1e9) {
            Thread.sleep(250);
            for (Sign sign : List.of(node, digests, escalation)) {
                sign.look(database);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!sent && seconds > 5) { // the new clock is known then
                sent = true;
                if (member.status(page) != 200) {
                    throw new IllegalStateException("no page after the step " + step);
                }
                member = Scene.signedIn(forum); // a sign-in may have ended, by the clock
                member.send(page, "reply-form", "post-reply", Map.of("text", Scene.text(100 + figures.size())));
                begunReply = System.nanoTime();
            }
            if (sent && told < 0 && database.number(TOLD) > before) {
                told = (System.nanoTime() - begunReply) / 1e9;
            }
        }
        add(step + ".heartbeat_gap_s", "s", node.longest());
        add(step + ".digests_gap_s", "s", digests.longest());
        add(step + ".escalation_gap_s", "s", escalation.longest());
        add(step + ".reply_told_s", "s", told);
    }

    /** Something that changes whenever a job runs. */
    private static final class Sign {
        private final String sql;
        private double last;
        private long since = System.nanoTime();
        private double longest;

        Sign(String sql) {
            this.sql = sql.replaceFirst("select (max\\(\\w+\\))", "select extract(epoch from $1)");
        }

        void look(Database database) throws Exception {
            double now = database.number(sql);
            longest = Math.max(longest, (System.nanoTime() - since) / 1e9);
            if (now != last) {
                last = now;
                since = System.nanoTime();
            }
        }

        double longest() {
            return longest;
        }
    }

    private void add(String name, String unit, double value) {
        figures.add(Figure.median(NAME, name, unit, value));
        System.out.println(figures.get(figures.size() - 1).row());
    }
}
