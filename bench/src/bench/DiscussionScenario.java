package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A discussion's page of 20 posts of about 900 characters each: requests per second for guests and for a member at 16
 * connections, the time a reply takes, statements per page, memory after the load, and the time to start.
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
            Visitor member = signedIn(forum);
            String page = discussion(member);
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

    /** A member of staff, because newcomers may not write two hundred replies in a row. */
    private static Visitor signedIn(Forum forum) throws Exception {
        Visitor member = new Visitor(forum.url);
        member.send(
                "/account/sign-in",
                "signin",
                "enter",
                Map.of("email", "lamplighter@example.org", "password", forum.demonstrationPassword()));
        return member;
    }

    private static String discussion(Visitor member) throws Exception {
        Matcher group = Pattern.compile("href=\"/groups/(\\d+)\"").matcher(member.get("/"));
        if (!group.find()) {
            throw new IllegalStateException("no group on the home page");
        }
        String place = member.send(
                "/start-discussion/" + group.group(1),
                "start",
                "post-discussion",
                Map.of("title", "How do you sleep?", "text", text(0)));
        String page = place.replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", "");
        for (int i = 1; i < 20; i++) {
            member.send(page, "reply-form", "post-reply", Map.of("text", text(i)));
        }
        return page;
    }

    /** About 900 characters in three paragraphs. */
    private static String text(int seed) {
        String[] words = ("the evening was long and I tried the small cushion again because sleep would not come then a"
                        + " friend told me to walk slowly round the garden and write down what helped")
                .split(" ");
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 3; paragraph++) {
            int end = text.length() + 298;
            while (text.length() < end) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private void load(String who, String url, String cookie) throws Exception {
        Wrk.run(2, WARM_UP_SECONDS, url, cookie); // few, or the compiler gets no processor time beside them
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
            form.put("text", text(1000 + i));
            form.put("post-reply", "x");
            long begun = System.nanoTime();
            member.post(page, form);
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        add("reply.p50_ms", "ms", times);
    }

    private void count(Forum forum, Visitor member, String page) throws Exception {
        try (Statements statements = new Statements(forum)) {
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
