package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A thousand members with a page open each: what their open lines cost while nothing happens, and how soon they hear of a reply
 * in a discussion that all of them follow on the site.
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
                OpenLines lines = new OpenLines()) {
            Visitor author = Scene.signedIn(forum);
            String page = Scene.discussion(author);
            Crowd.join(database, MEMBERS);
            Crowd.follow(database, MailScenario.id(page), "SITE");
            database.change(SIGN_INS, Crowd.FIRST);
            add("quiet_cpu_percent", "%", idle(forum));
            for (long member = Crowd.FIRST; member < Crowd.FIRST + MEMBERS; member++) {
                lines.open(forum.url, "forum=bench-" + member);
            }
            lines.await(MEMBERS, PATIENCE_SECONDS);
            add("bell_connected", "", lines.heard());
            for (int i = 0; i < WARM_UPS; i++) {
                ring(author, page, lines);
            }
            latencies(author, page, lines);
            add("bell_cpu_percent", "%", idle(forum));
            add("rss_mb", "MB", forum.residentMegabytes());
        }
        return figures;
    }

    private void latencies(Visitor author, String page, OpenLines lines) throws Exception {
        double[] p50 = new double[RUNS];
        double[] p99 = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double[] sorted = ring(author, page, lines);
            p50[i] = sorted[sorted.length / 2];
            p99[i] = sorted[sorted.length * 99 / 100];
        }
        add("bell_latency_ms", "ms", p50);
        add("bell_latency_p99_ms", "ms", p99);
    }

    /** From the answer to the reply's author to each page's hearing of it, in milliseconds, shortest first. */
    private static double[] ring(Visitor author, String page, OpenLines lines) throws Exception {
        Map<String, String> form = Visitor.form(author.get(page), "reply-form");
        form.put("text", Scene.text((int) System.nanoTime()));
        form.put("post-reply", "x");
        lines.forget();
        author.post(page, form);
        long posted = System.nanoTime();
        lines.await(MEMBERS, PATIENCE_SECONDS);
        return lines.since(posted);
    }

    /** Processor time of the forum while nothing is asked of it, in percent of one processor. */
    private static double idle(Forum forum) throws Exception {
        Thread.sleep(10_000);
        double before = forum.processorSeconds();
        Thread.sleep(IDLE_SECONDS * 1000L);
        return (forum.processorSeconds() - before) / IDLE_SECONDS * 100;
    }

    /** Clock ticks of the processor in a second, as Linux counts them for every program. */
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
