package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One reply in a discussion with 10,000 followers with instant mail: the response time for its author, the time until each follower is
 * notified and their mail enqueued, and the number of mails sent per second.
 */
final class MailScenario implements Bench.Scenario {

    private static final String NAME = "mail";
    private static final int FOLLOWERS = 10_000;
    private static final int WARM_UPS = 6;
    private static final int RUNS = 3;
    private static final int PATIENCE_SECONDS = 300;

    private static final String SENT =
            "select count(*) from outgoing_mail where kind = 'NEW_REPLY' and subject_id = ? and state = 'SENT'";

    private final List<Figure> figures = new ArrayList<>();
    private final double[][] runs = new double[4][RUNS];
    private final List<Double> meanwhile = new ArrayList<>();

    private String otherPage;

    @Override
    public List<Figure> run() throws Exception {
        try (SmtpSink sink = new SmtpSink();
                Forum forum = new Forum(sink.settings());
                Database database = new Database(forum)) {
            Visitor author = Scene.signedIn(forum);
            String page = Scene.discussion(author);
            otherPage = Scene.discussion(author);
            Crowd.insertMembers(database, FOLLOWERS);
            Crowd.follow(database, id(page), "NOW");
            for (int i = 0; i < WARM_UPS; i++) {
                reply(author, page, database, 0);
            }
            meanwhile.clear();
            for (int i = 0; i < RUNS; i++) {
                reply(author, page, database, i);
                runs[3][i] = forum.residentMegabytes();
            }
        }
        add("author_ms", "ms", runs[0]);
        add("fanout_s", "s", runs[1]);
        add("mails_per_s", "1/s", runs[2]);
        add("meanwhile_ms", "ms", meanwhile.stream().mapToDouble(Double::doubleValue).toArray());
        add("rss_mb", "MB", runs[3]);
        return figures;
    }

    static long id(String page) {
        return Long.parseLong(page.replaceFirst(".*/discussions/(\\d+).*", "$1"));
    }

    private void reply(Visitor author, String page, Database database, int run) throws Exception {
        Crowd.readAll(database, id(page));
        runs[0][run] = milliseconds(author, page);
        double post = database.number("select max(id) from post where discussion_id = ?", id(page));
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (database.number(SENT, (long) post) < FOLLOWERS) {
            Thread.sleep(1000);
            meanwhile.add(milliseconds(author, otherPage));
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + database.number(SENT, (long) post) + " mails were sent");
            }
        }
        runs[1][run] = database.number(
                "select extract(epoch from done_at - created_at) from notification_task where kind = 'REPLY_POSTED' and subject_id = ?",
                (long) post);
        runs[2][run] = FOLLOWERS
                / database.number(
                        "select extract(epoch from max(sent_at) - min(sent_at)) from outgoing_mail where kind = 'NEW_REPLY' and subject_id = ?",
                        (long) post);
        System.out.printf("author %.0f ms, fan-out %.2f s, %.0f mails/s%n", runs[0][run], runs[1][run], runs[2][run]);
    }

    private static double milliseconds(Visitor author, String page) throws Exception {
        Map<String, String> form = Visitor.form(author.get(page), "reply-form");
        form.put("text", Scene.text((int) System.nanoTime()));
        form.put("post-reply", "x");
        long start = System.nanoTime();
        author.post(page, form);
        return (System.nanoTime() - start) / 1e6;
    }

    private void add(String name, String unit, double... values) {
        figures.add(Figure.median(NAME, name, unit, values));
    }
}
