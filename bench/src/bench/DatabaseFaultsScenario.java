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
 * PostgreSQL is stopped for a while, is frozen for a while, and loses its connections to a proxy that silently drops them. Meanwhile, a guest and members read, and a
 * member posts, continuously.
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
            Clients clients = new Clients(forum);
            fault("away", clients, server::shutDown, server::restart);
            fault("frozen", clients, server::suspendProcesses, server::resumeProcesses);
            for (int times = 1; times <= 3; times++) {
                fault("silent" + times, clients, proxy::dropSilently, null);
            }
            storm(proxy, clients);
            clients.stop();
            if (System.getenv("BENCH_LOG") != null) {
                Files.writeString(Path.of(System.getenv("BENCH_LOG")), forum.log());
            }
        }
        return figures;
    }

    /** Begins or ends a fault of the database. */
    private interface Event {
        void happens() throws Exception;
    }

    /** @param end ends the fault; null if only the forum itself can recover from it */
    private void fault(String kind, Clients clients, Event begin, Event end) throws Exception {
        Thread.sleep(CALM_SECONDS * 1000L);
        clients.begin();
        long startedAt = System.nanoTime();
        begin.happens();
        if (end == null) {
            Thread.sleep(SETTLED_SECONDS * 1000L);
        } else {
            Thread.sleep(FAULT_SECONDS * 1000L);
            long ended = System.nanoTime();
            end.happens();
            clients.counts.recovered(ended);
            clients.awaitRecovery();
            add(kind, "recovered_s", "s", clients.counts.recoverySeconds(ended));
            Thread.sleep(CALM_SECONDS * 1000L);
        }
        Counts result = clients.counts;
        add(kind, "first_503_s", "s", result.firstRefusalSeconds(startedAt));
        add(kind, "longest_answer_s", "s", result.maxNanos.get() / 1e9);
        add(kind, "answers", "", result.answers.get());
        add(kind, "refused_503", "", result.refused.get());
        add(kind, "other_answers", "", result.other.get());
        add(kind, "texts_sent", "", result.texts.get());
        add(kind, "texts_lost", "", result.lost.get());
        add(kind, "lines_in_log", "", clients.newLines());
        result.others.forEach((what, times) -> System.out.println("  " + times + " × " + what));
        clients.showNewLines();
    }

    /** Closes all connections at once while many guests send requests. */
    private void storm(FaultyProxy proxy, Clients clients) throws Exception {
        Thread.sleep(CALM_SECONDS * 1000L);
        clients.begin();
        long startedAt = System.nanoTime();
        proxy.drop();
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                crowd.execute(() -> {
                    try {
                        new Visitor(clients.forum.url).get(clients.page);
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        add("storm", "all_answered_s", "s", (System.nanoTime() - startedAt) / 1e9);
        add("storm", "failed", "", failed.get());
        add("storm", "lines_in_log", "", clients.newLines());
        clients.showNewLines();
    }

    /** Counts the responses since a fault began. */
    private static final class Counts {
        private final AtomicLong maxNanos = new AtomicLong();
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

        /** Marks the end of the fault: a request that succeeds from now on shows recovery. */
        void recovered(long at) {
            ended = at;
        }

        void answered(String what, int status, long sentAt) {
            long now = System.nanoTime();
            answers.incrementAndGet();
            maxNanos.accumulateAndGet(now - sentAt, Math::max);
            if (status == 503) {
                refused.incrementAndGet();
                firstRefusal.compareAndSet(0, now);
            } else if (status != 200 && status != 302 && status != 303) {
                other.incrementAndGet();
                others.merge(what + " " + status, 1, Integer::sum);
            } else if (sentAt > ended) {
                (what.startsWith("POST") ? postedAgain : readAgain).compareAndSet(0, now);
            }
        }

        boolean hasRecovered() {
            return readAgain.get() != 0 && postedAgain.get() != 0;
        }

        double recoverySeconds(long since) {
            return hasRecovered() ? (Math.max(readAgain.get(), postedAgain.get()) - since) / 1e9 : -1;
        }

        double firstRefusalSeconds(long since) {
            return firstRefusal.get() == 0 ? -1 : (firstRefusal.get() - since) / 1e9;
        }
    }

    /** Clients that read and one that posts. */
    private static final class Clients {
        private final Forum forum;
        private final Visitor writer;
        private final String page;
        private final List<Thread> threads = new ArrayList<>();
        private volatile Counts counts = new Counts();
        private volatile boolean stopped;
        private long linesBefore;

        Clients(Forum forum) throws Exception {
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
            counts = new Counts();
        }

        long newLines() throws Exception {
            return forum.log().lines().count() - linesBefore;
        }

        void showNewLines() throws Exception {
            forum.log().lines().skip(linesBefore).limit(20).forEach(line -> System.out.println(
                    "  | " + line.substring(0, Math.min(260, line.length()))));
        }

        void awaitRecovery() throws Exception {
            long startedAt = System.nanoTime();
            while (!counts.hasRecovered() && System.nanoTime() - startedAt < PATIENCE_SECONDS * 1e9) {
                Thread.sleep(20);
            }
        }

        private void read(Visitor reader) {
            while (!stopped) {
                long sentAt = System.nanoTime();
                try {
                    int status = reader.status(page);
                    counts.answered("GET", status, sentAt);
                } catch (Exception e) {
                    counts.answered("GET " + e, 0, sentAt);
                }
                pause(100);
            }
        }

        /** If the page cannot be loaded, submits the form of the last one, like a member whose page is still open. */
        private void write() {
            Map<String, String> form = null;
            for (int number = 0; !stopped; number++) {
                Counts now = counts;
                try {
                    form = Visitor.form(writer.get(page), "reply-form");
                } catch (Exception noPage) {
                    // uses the previous form
                }
                if (form != null) {
                    now.texts.incrementAndGet();
                    String text = "Text number " + number + " that must not be lost";
                    long sentAt = System.nanoTime();
                    try {
                        now.lost.addAndGet(send(form, text, sentAt) ? 0 : 1);
                    } catch (Exception e) {
                        counts.answered("POST " + e, 0, sentAt);
                        now.lost.incrementAndGet();
                    }
                }
                pause(300);
            }
        }

        /** Returns whether the text was accepted or shown again. */
        private boolean send(Map<String, String> form, String text, long sentAt) throws Exception {
            Map<String, String> fields = new LinkedHashMap<>(form);
            fields.put("text", text);
            fields.put("post-reply", "x");
            var response = writer.submit(page, fields);
            counts.answered("POST", response.statusCode(), sentAt);
            return response.statusCode() / 100 == 3 || response.body().contains(text);
        }

        private static void pause(int millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void stop() throws InterruptedException {
            stopped = true;
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
