package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page of a discussion with 20 posts of about 900 characters each: requests per second for guests and for a member at 16
 * connections, response time of a reply, statements per page, memory after the load, and start time.
 */
final class DiscussionScenario implements Bench.Scenario {

    private static final String NAME = "discussion";
    private static final int RUNS = 3;
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_SECONDS = 25;
    private static final int RUN_SECONDS = 15;
    private static final int REPLIES = 200;
    private static final int PAGES_COUNTED = 50;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> run() throws Exception {
        try (Forum forum = new Forum()) {
            Visitor member = Scene.signedIn(forum);
            String page = Scene.discussion(member);
            System.out.println("A page of 20 posts: " + forum.url + page);
            load("guest", forum.url + page, null);
            load("member", forum.url + page, member.cookie());
            add("rss_mb", "MB", forum.residentMegabytes());
            replies(member, page);
            count(forum, member, page);
            add("start_s", "s", forum.startSeconds);
        }
        return figures;
    }

    private void load(String who, String url, String cookie) throws Exception {
        Wrk.run(2, WARM_UP_SECONDS, url, cookie); // few connections, to leave processor time for the JIT compiler
        Wrk.run(CONNECTIONS, WARM_UP_SECONDS, url, cookie);
        double[][] runs = new double[3][RUNS];
        for (int run = 0; run < RUNS; run++) {
            Wrk measured = Wrk.run(CONNECTIONS, RUN_SECONDS, url, cookie);
            runs[0][run] = measured.requestsPerSecond();
            runs[1][run] = measured.p50();
            runs[2][run] = measured.p99();
        }
        add(who + ".rps", "1/s", runs[0]);
        add(who + ".p50_ms", "ms", runs[1]);
        add(who + ".p99_ms", "ms", runs[2]);
    }

    private void replies(Visitor member, String page) throws Exception {
        double[] times = new double[REPLIES];
        for (int i = 0; i < REPLIES; i++) {
            Map<String, String> form = Visitor.form(member.get(page), "reply-form");
            form.put("text", Scene.text(1000 + i));
            form.put("post-reply", "x");
            long startedAt = System.nanoTime();
            member.post(page, form);
            times[i] = (System.nanoTime() - startedAt) / 1e6;
        }
        add("reply.p50_ms", "ms", times);
    }

    private void count(Forum forum, Visitor member, String page) throws Exception {
        try (Database database = new Database(forum);
                Statements statements = new Statements(database)) {
            member.get(page);
            long before = statements.count();
            for (int i = 0; i < PAGES_COUNTED; i++) {
                member.get(page);
            }
            add("queries_per_page", "", (statements.count() - before) / (double) PAGES_COUNTED);
        }
    }

    private void add(String name, String unit, double... runs) {
        figures.add(Figure.median(NAME, name, unit, runs));
        System.out.println(figures.get(figures.size() - 1).row());
    }
}
