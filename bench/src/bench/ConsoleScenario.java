package bench;

import java.util.ArrayList;
import java.util.List;
import org.patientforum.shared.TestPostgres;

/**
 * The console's queue of 100,000 cases, of which 5,500 are undecided, and its list of 1,000,000 members, on H2 and on PostgreSQL: the
 * response times of the first page and of filtered pages for a moderator.
 */
final class ConsoleScenario implements Bench.Scenario {

    private static final int MEMBERS = 1_000_000;
    private static final int CASES = 100_000;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 60;

    private static final String POSTS = """
            insert into discussion (id, group_id, author_id, title, started_at, opening_state, pinned, closed, last_number,
                reply_count, like_count, follower_count, last_post_at, last_author_id, revision)
            select x, (select min(id) from forum_group), x, 'Discussion ' || x,
                current_timestamp - interval '90' day, 'VISIBLE', false, false, 100, 99, 0, 0, current_timestamp, 1000000, 1
            from series(1000000, 1000999) as r (x);
            insert into post (id, discussion_id, number, author_id, markdown, html, renderer_version, state, submission,
                posted_at, like_count, version)
            select 2000000 + x, 1000000 + x / 100, 1 + mod(x, 100), 1000000 + x, 'It helped me to walk.',
                '<p>It helped me to walk.</p>', 1, 'VISIBLE', 'bench' || x, current_timestamp - interval '80' day, 0, 0
            from series(0, 99999) as r (x)""";

    private static final String QUEUE = """
            insert into moderation_case (id, target_kind, target_id, group_id, about_id, kind, priority, state, claimed_by,
                report_count, opened_at, waits_since, due_at, decided_at, frozen_title, frozen_markdown, frozen_html, version)
            select 3000000 + x, 'POST', 2000000 + x, (select min(id) from forum_group), 1000000 + x,
                case mod(x, 50) when 0 then 'WORRIED_ABOUT_SOMEONE' when 1 then 'UNSAFE_ADVICE'
                    when 2 then 'PRIVATE_INFORMATION' when 3 then 'DELETION_REQUEST' when 4 then 'ADVERTISING'
                    when 5 then 'SOMETHING_ELSE' else 'UNKIND' end,
                case mod(x, 50) when 0 then 1 when 1 then 2 when 2 then 2 when 3 then 2 else 3 end,
                case when x < 5000 then 'OPEN' when x < 5500 then 'CLAIMED' else 'DECIDED' end,
                case when x < 5000 then null else (select min(id) from member where role = 'MODERATOR') end,
                1, current_timestamp - interval '1' hour * mod(x, 2000), current_timestamp - interval '1' hour * mod(x, 2000), current_timestamp + interval '1' hour * mod(x, 90),
                case when x < 5500 then null else current_timestamp - interval '1' minute * mod(x, 200000) end,
                'Discussion ' || (1000000 + x / 100), 'It helped me to walk.', '<p>It helped me to walk.</p>', 1
            from series(0, ?) as r (x)""";

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> run() throws Exception {
        measure("h2", "forum.demo=true");
        measure("pg", "forum.db.url=" + TestPostgres.start().url());
        return figures;
    }

    private void measure(String kind, String setting) throws Exception {
        try (Forum forum = new Forum(setting)) {
            fill(forum, kind.equals("h2") ? "system_range" : "generate_series");
            Visitor moderator = Scene.signedIn(forum);
            time(moderator, "console-" + kind, "cases.first_page_ms", "/console/cases");
            time(moderator, "console-" + kind, "cases.filter_ms", "/console/cases?which=DECIDED&kind=UNSAFE_ADVICE",
                    "/console/cases?which=TO_DO&kind=DELETION_REQUEST", "/console/cases?which=MINE", "/console/cases?which=DECIDED");
            time(moderator, "console-" + kind, "members.first_page_ms", "/console/members");
            time(moderator, "console-" + kind, "members.filter_ms", "/console/members?name=crowd1234", "/console/members?role=MODERATOR",
                    "/console/members?state=FORMER", "/console/members?name=crowd&role=MEMBER&state=ACTIVE", "/console/members?name=zz");
        }
    }

    private static void fill(Forum forum, String series) throws Exception {
        try (Database database = new Database(forum)) {
            Crowd.insertMembers(database, MEMBERS, series);
            for (String insert : POSTS.split(";")) {
                database.change(insert.replace("series(", series + "("));
            }
            database.change(QUEUE.replace("series(", series + "("), CASES - 1);
            database.change(series.equals("system_range") ? "analyze sample_size 1000" : "analyze");
        }
    }

    /** Measures the median response time of each page and records that of the slowest. Requests are sent one after the other. */
    private void time(Visitor moderator, String scenario, String figure, String... paths) throws Exception {
        double[] slowest = new double[1];
        for (String path : paths) {
            for (int i = 0; i < WARM_UP; i++) {
                moderator.get(path);
            }
            double[] times = new double[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                long startedAt = System.nanoTime();
                moderator.get(path);
                times[i] = (System.nanoTime() - startedAt) / 1e6;
            }
            Figure median = Figure.median(scenario, figure, "ms", times);
            System.out.println(median.row() + "   " + path);
            slowest[0] = Math.max(slowest[0], median.value());
        }
        figures.add(Figure.median(scenario, figure, "ms", slowest));
    }
}
