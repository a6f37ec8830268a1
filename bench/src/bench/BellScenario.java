package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A thousand members, each with an open page: the cost of their idle connections, and the latency of the notification about a
 * reply in a discussion that all of them follow on the site.
 */
final class BellScenario implements Bench.Scenario {

    private static final String NAME = "bell";
    private static final int MEMBERS = 1000;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;
    private static final int IDLE_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 60;

    private static final String SIGN_INS = """
            insert into sign_in (id, member_id, token_hash, created_at, last_seen_at, expires_at, device)
            select 100000000 + id, id, rawtohex(hash('SHA-256', stringtoutf8('bench-' || id))), current_timestamp,
                current_timestamp, current_timestamp + interval '1' day, 'bench'
            from member where id >= ?""";

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> run() throws Exception {
        try (Forum forum = new Forum();
                Database database = new Database(forum);
                EventConnections connections = new EventConnections()) {
            Visitor author = Scene.signedIn(forum);
            String page = Scene.discussion(author);
            Crowd.insertMembers(database, MEMBERS);
            Crowd.follow(database, MailScenario.id(page), "SITE");
            database.change(SIGN_INS, Crowd.FIRST);
            add("quiet_cpu_percent", "%", idle(forum));
            for (long member = Crowd.FIRST; member < Crowd.FIRST + MEMBERS; member++) {
                connections.open(forum.url, "forum=bench-" + member);
            }
            connections.await(MEMBERS, PATIENCE_SECONDS);
            add("bell_connected", "", connections.notifiedCount());
            for (int i = 0; i < WARM_UPS; i++) {
                postAndMeasure(author, page, connections);
            }
            latencies(author, page, connections);
            add("bell_cpu_percent", "%", idle(forum));
            add("rss_mb", "MB", forum.residentMegabytes());
        }
        return figures;
    }

    private void latencies(Visitor author, String page, EventConnections connections) throws Exception {
        double[] p50 = new double[RUNS];
        double[] p99 = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double[] sorted = postAndMeasure(author, page, connections);
            p50[i] = sorted[sorted.length / 2];
            p99[i] = sorted[sorted.length * 99 / 100];
        }
        add("bell_latency_ms", "ms", p50);
        add("bell_latency_p99_ms", "ms", p99);
    }

    /** Posts a reply and returns the time from the response to each page's notification, in milliseconds, sorted ascending. */
    private static double[] postAndMeasure(Visitor author, String page, EventConnections connections) throws Exception {
        Map<String, String> form = Visitor.form(author.get(page), "reply-form");
        form.put("text", Scene.text((int) System.nanoTime()));
        form.put("post-reply", "x");
        connections.reset();
        author.post(page, form);
        long posted = System.nanoTime();
        connections.await(MEMBERS, PATIENCE_SECONDS);
        return connections.since(posted);
    }

    /** Returns the processor time of the idle forum, in percent of one processor. */
    private static double idle(Forum forum) throws Exception {
        Thread.sleep(10_000);
        double before = forum.processorSeconds();
        Thread.sleep(IDLE_SECONDS * 1000L);
        return (forum.processorSeconds() - before) / IDLE_SECONDS * 100;
    }

    /** Returns the processor time of a process in seconds; Linux counts it in ticks of 10 ms. */
    static double processorSeconds(long pid) throws Exception {
        String[] fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                .replaceFirst("^.*\\) ", "")
                .split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private void add(String name, String unit, double... runs) {
        figures.add(Figure.median(NAME, name, unit, runs));
        System.out.println(figures.get(figures.size() - 1).row());
    }
}
