package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.patientforum.shared.FaultyProxy;
import org.patientforum.shared.TestPostgres;

/**
 * PostgreSQL goes away for a while, stands still for a while, and loses its connections to a proxy that forgets them. A guest and members read meanwhile, and a
 * member posts, without a pause.
 */
final class DatabaseFaultsScenario implements Bench.Scenario {

    private static final String NAME = "faults-database";
    private static final int FAULT_SECONDS =
            Integer.parseInt(Optional.ofNullable(System.getenv("BENCH_FAULT_SECONDS")).orElse("60"));
    private static final int READERS = 8;
    private static final int CROWD = 200;
    private static final int CALM_SECONDS = 5;
    private static final int SETTLED_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 120;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> run() throws Exception {
        TestPostgres server = TestPostgres.start();
        try (FaultyProxy proxy = FaultyProxy.before(server.port());
                Forum forum = new Forum("forum.db.url=jdbc:postgresql://127.0.0.1:" + proxy.port() + "/forum", "forum.db.user=forum")) {
            People people = new People(forum);
            fault("away", people, server::goAway, server::comeBack);
            fault("frozen", people, server::freeze, server::thaw);
            for (int times = 1; times <= 3; times++) {
                fault("silent" + times, people, proxy::forget, null);
            }
            storm(proxy, people);
            people.leave();
            if (System.getenv("BENCH_LOG") != null) {
                Files.writeString(Path.of(System.getenv("BENCH_LOG")), forum.log());
            }
        }
        return figures;
    }

    /** Something that happens to the database. */
    private interface Event {
        void happens() throws Exception;
    }

    /** @param end of the fault; none if nothing but the forum itself can mend it */
    private void fault(String kind, People people, Event begin, Event end) throws Exception {
        Thread.sleep(CALM_SECONDS * 1000L);
        people.begin();
        long begun = System.nanoTime();
        begin.happens();
        if (end == null) {
            Thread.sleep(SETTLED_SECONDS * 1000L);
        } else {
            Thread.sleep(FAULT_SECONDS * 1000L);
            long ended = System.nanoTime();
            end.happens();
            people.counting.recovered(ended);
            people.untilAllIsWell();
            add(kind, "recovered_s", "s", people.counting.recoverySeconds(ended));
            Thread.sleep(CALM_SECONDS * 1000L);
        }
        Counting counted = people.counting;
        add(kind, "first_503_s", "s", counted.firstRefusalSeconds(begun));
        add(kind, "longest_answer_s", "s", counted.longest.get() / 1e9);
        add(kind, "answers", "", counted.answers.get());
        add(kind, "refused_503", "", counted.refused.get());
        add(kind, "other_answers", "", counted.other.get());
        add(kind, "texts_sent", "", counted.texts.get());
        add(kind, "texts_lost", "", counted.lost.get());
        add(kind, "lines_in_log", "", people.newLines());
        counted.others.forEach((what, times) -> System.out.println("  " + times + " × " + what));
        people.showNewLines();
    }

    /** All connections end at once, and many come at once. */
    private void storm(FaultyProxy proxy, People people) throws Exception {
        Thread.sleep(CALM_SECONDS * 1000L);
        people.begin();
        long begun = System.nanoTime();
        proxy.drop();
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                crowd.execute(() -> {
                    try {
                        new Visitor(people.forum.url).get(people.page);
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        add("storm", "all_answered_s", "s", (System.nanoTime() - begun) / 1e9);
        add("storm", "failed", "", failed.get());
        add("storm", "lines_in_log", "", people.newLines());
        people.showNewLines();
    }

    /** What happened to requests since a fault began. */
    private static final class Counting {
        private final AtomicLong longest = new AtomicLong();
        private final AtomicLong firstRefusal = new AtomicLong();
        private final AtomicLong readAgain = new AtomicLong();
        private final AtomicLong postedAgain = new AtomicLong();
        private final AtomicInteger answers = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger other = new AtomicInteger();
        private final AtomicInteger texts = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();
        private final Map<String, Integer> others = new ConcurrentHashMap<>();
        private volatile long ended = Long.MAX_VALUE;

        /** The fault is over; what works from now on has recovered. */
        void recovered(long at) {
            ended = at;
        }

        void answered(String what, int status, long began) {
            long now = System.nanoTime();
            answers.incrementAndGet();
            longest.accumulateAndGet(now - began, Math::max);
            if (status == 503) {
                refused.incrementAndGet();
                firstRefusal.compareAndSet(0, now);
            } else if (status != 200 && status != 302 && status != 303) {
                other.incrementAndGet();
                others.merge(what + " " + status, 1, Integer::sum);
            } else if (began > ended) {
                (what.startsWith("POST") ? postedAgain : readAgain).compareAndSet(0, now);
            }
        }

        boolean well() {
            return readAgain.get() != 0 && postedAgain.get() != 0;
        }

        double recoverySeconds(long since) {
            return well() ? (Math.max(readAgain.get(), postedAgain.get()) - since) / 1e9 : -1;
        }

        double firstRefusalSeconds(long since) {
            return firstRefusal.get() == 0 ? -1 : (firstRefusal.get() - since) / 1e9;
        }
    }

    /** Readers, and one who posts. */
    private static final class People {
        private final Forum forum;
        private final Visitor writer;
        private final String page;
        private final List<Thread> threads = new ArrayList<>();
        private volatile Counting counting = new Counting();
        private volatile boolean gone;
        private long linesBefore;

        People(Forum forum) throws Exception {
            this.forum = forum;
            writer = Scene.signedIn(forum);
            page = Scene.discussion(writer);
            for (int i = 0; i < READERS; i++) {
                Visitor reader = i == 0 ? new Visitor(forum.url) : Scene.signedIn(forum);
                threads.add(Thread.ofVirtual().start(() -> read(reader)));
            }
            threads.add(Thread.ofVirtual().start(this::write));
        }

        void begin() throws Exception {
            linesBefore = forum.log().lines().count();
            counting = new Counting();
        }

        long newLines() throws Exception {
            return forum.log().lines().count() - linesBefore;
        }

        void showNewLines() throws Exception {
            forum.log().lines().skip(linesBefore).limit(20).forEach(line -> System.out.println(
                    "  | " + line.substring(0, Math.min(260, line.length()))));
        }

        void untilAllIsWell() throws Exception {
            long begun = System.nanoTime();
            while (!counting.well() && System.nanoTime() - begun < PATIENCE_SECONDS * 1e9) {
                Thread.sleep(20);
            }
        }

        private void read(Visitor reader) {
            while (!gone) {
                long began = System.nanoTime();
                try {
                    int status = reader.status(page);
                    counting.answered("GET", status, began);
                } catch (Exception e) {
                    counting.answered("GET " + e, 0, began);
                }
                pause(100);
            }
        }

        /** While no page comes, it sends the form of the last one, as a person would whose page is still open. */
        private void write() {
            Map<String, String> form = null;
            for (int number = 0; !gone; number++) {
                Counting now = counting;
                try {
                    form = Visitor.form(writer.get(page), "reply-form");
                } catch (Exception noPage) {
                    // the form from before does it, too
                }
                if (form != null) {
                    now.texts.incrementAndGet();
                    String text = "Text number " + number + " that must not be lost";
                    long began = System.nanoTime();
                    try {
                        now.lost.addAndGet(send(form, text, began) ? 0 : 1);
                    } catch (Exception e) {
                        counting.answered("POST " + e, 0, began);
                        now.lost.incrementAndGet();
                    }
                }
                pause(300);
            }
        }

        /** Whether the text was taken or came back. */
        private boolean send(Map<String, String> form, String text, long began) throws Exception {
            Map<String, String> fields = new LinkedHashMap<>(form);
            fields.put("text", text);
            fields.put("post-reply", "x");
            var answer = writer.answer(page, fields);
            counting.answered("POST", answer.statusCode(), began);
            return answer.statusCode() / 100 == 3 || answer.body().contains(text);
        }

        private static void pause(int millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void leave() throws InterruptedException {
            gone = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void add(String kind, String name, String unit, double value) {
        figures.add(Figure.median(NAME, kind + "." + name, unit, value));
        System.out.println(figures.get(figures.size() - 1).row());
    }
}
