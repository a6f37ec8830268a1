package bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Daily digests for 50,000 members who each follow five discussions, with 200,000 new replies in total: members processed per
 * second, database statements per member, and digests composed and sent per second.
 */
final class DigestScenario implements Bench.Scenario {

    private static final String NAME = "digest";
    private static final int MEMBERS = 50_000;
    private static final int DISCUSSIONS = 10_000;
    private static final int REPLIES = 20;
    private static final int FOLLOWS = 5;
    private static final int RUNS = 3;
    private static final int PATIENCE_SECONDS = 600;

    private final List<Figure> figures = new ArrayList<>();
    private final double[][] runs = new double[4][RUNS];

    @Override
    public List<Figure> run() throws Exception {
        try (SmtpSink sink = new SmtpSink();
                Forum forum = new Forum(sink.settings());
                Database database = new Database(forum)) {
            database.change("update mail_queue set held_since = current_timestamp");
            Crowd.insertMembers(database, MEMBERS);
            Crowd.insertDiscussions(database, DISCUSSIONS, REPLIES);
            Crowd.followSome(database, DISCUSSIONS, FOLLOWS);
            for (int run = -1; run < RUNS; run++) { // the first run warms up
                enqueue(database, Math.max(0, run));
                send(database, Math.max(0, run));
                runs[3][Math.max(0, run)] = forum.residentMegabytes();
            }
        }
        add("members_per_s", "1/s", runs[0]);
        add("queries", "/member", runs[1]);
        add("mails_per_s", "1/s", runs[2]);
        add("rss_mb", "MB", runs[3]);
        return figures;
    }

    /** Makes all digests due again and measures how fast the digest job enqueues them. */
    private void enqueue(Database database, int run) throws Exception {
        database.change("delete from outgoing_mail where kind = 'DIGEST'");
        database.change("delete from digest");
        database.change("delete from digest_round");
        try (Statements statements = new Statements(database)) {
            Crowd.makeDigestsDue(database);
            awaitRows(database, "select count(*) from digest", 1);
            long start = System.nanoTime();
            double first = database.number("select count(*) from digest");
            long before = statements.count();
            awaitRows(database, "select count(*) from digest", MEMBERS);
            runs[0][run] = (MEMBERS - first) / seconds(start);
            runs[1][run] = (statements.count() - before) / (MEMBERS - first);
        }
        System.out.printf("%.0f members/s, %.3f statements each%n", runs[0][run], runs[1][run]);
    }

    private void send(Database database, int run) throws Exception {
        database.change("update mail_queue set held_since = null");
        awaitRows(database, "select count(*) from outgoing_mail where kind = 'DIGEST' and state = 'SENT'", MEMBERS);
        runs[2][run] = MEMBERS
                / database.number("select extract(epoch from max(sent_at) - min(sent_at)) from outgoing_mail where kind = 'DIGEST'");
        database.change("update mail_queue set held_since = current_timestamp");
        System.out.printf("%.0f mails/s%n", runs[2][run]);
    }

    private static void awaitRows(Database database, String count, int rows) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (database.number(count) < rows) {
            Thread.sleep(500);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(count + " gives " + database.number(count));
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void add(String name, String unit, double... values) {
        figures.add(Figure.median(NAME, name, unit, values));
    }
}
