package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.patientforum.shared.TestPostgres;

/**
 * Two nodes on one PostgreSQL behind HAProxy, which checks {@code /health/ready} as described in the administrator's guide. Each node is stopped with SIGTERM and
 * restarted, one after the other, twice, while guests read and members reply continuously.
 */
final class RollingRestartScenario implements Bench.Scenario {

    private static final String NAME = "rolling-restart";
    private static final int READERS = 6;
    private static final int WRITERS = 2;
    private static final int ROUNDS = 2;
    private static final int CALM_SECONDS = 5;
    private static final int READER_PAUSE_MILLIS = 20;
    private static final int WRITER_PAUSE_MILLIS = 1500;
    private static final int PATIENCE_SECONDS = 240;

    private final List<Figure> figures = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Integer> reasons = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    @Override
    public List<Figure> run() throws Exception {
        String database = "forum.db.url=" + TestPostgres.start().url();
        int port = Forum.freePort();
        String site = "forum.base-url=http://127.0.0.1:" + port;
        try (Forum first = new Forum(database, site, "forum.proxy=true");
                Forum second = new Forum(database, site, "forum.proxy=true", "forum.demo=false", "forum.hospital.name=Tarka", "forum.hospital.desk=01632960200", "forum.hospital.emergency=999")) {
            Process proxy = proxy(port, first, second);
            try {
                restart("http://127.0.0.1:" + port, first, second);
            } finally {
                proxy.destroy();
                proxy.waitFor();
            }
        }
        return figures;
    }

    private void restart(String url, Forum first, Forum second) throws Exception {
        awaitAvailable(url + "/");
        Visitor member = Scene.signedIn(url, first.demonstrationPassword());
        String page = Scene.discussion(member);
        List<Thread> visitors = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            visitors.add(Thread.ofVirtual().start(() -> read(url, page)));
        }
        for (int i = 0; i < WRITERS; i++) {
            Visitor writer = Scene.signedIn(url, first.demonstrationPassword());
            visitors.add(Thread.ofVirtual().start(() -> write(writer, page)));
        }
        List<Double> stops = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Forum node : List.of(first, second)) {
                Thread.sleep(CALM_SECONDS * 1000L);
                stops.add(node.stop());
                starts.add(node.startAgain());
            }
        }
        Thread.sleep(CALM_SECONDS * 1000L);
        stopped = true;
        for (Thread visitor : visitors) {
            visitor.join();
        }
        add("requests", "", requests.get());
        add("failed", "", failed.get());
        add("failed_percent", "%", 100.0 * failed.get() / requests.get());
        add("stop_s", "s", array(stops));
        add("ready_s", "s", array(starts));
        reasons.forEach((reason, times) -> System.out.println("  " + times + " × " + reason));
    }

    private void read(String url, String page) {
        while (!stopped) {
            Visitor guest = new Visitor(url);
            sendCounted("GET", () -> guest.get(page));
            pause(READER_PAUSE_MILLIS);
        }
    }

    private void write(Visitor member, String page) {
        while (!stopped) {
            sendCounted("GET the form and POST the reply", () -> member.send(
                    page, "reply-form", "post-reply", Map.of("text", Scene.text((int) System.nanoTime()))));
            pause(WRITER_PAUSE_MILLIS);
        }
    }

    private interface Request {
        void send() throws Exception;
    }

    private void sendCounted(String what, Request request) {
        requests.incrementAndGet();
        try {
            request.send();
        } catch (Exception e) {
            failed.incrementAndGet();
            reasons.merge(what + ": " + e.getMessage().lines().findFirst().orElse(""), 1, Integer::sum);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts HAProxy with the configuration in docs/administrators-guide.md, adapted to these ports. */
    private static Process proxy(int port, Forum first, Forum second) throws IOException {
        String guide = Files.readString(Path.of("docs/administrators-guide.md"));
        int start = guide.indexOf("    defaults\n");
        String configuration = guide.substring(start, guide.indexOf("\n\n", guide.indexOf("server two")))
                .replaceAll("(?m)^ {4}", "")
                .replaceAll("bind :443 .*", "bind 127.0.0.1:" + port)
                .replaceAll("10\\.0\\.0\\.1:8080", first.url.replace("http://", ""))
                .replaceAll("10\\.0\\.0\\.2:8080", second.url.replace("http://", ""));
        Path file = Files.createTempFile("haproxy", ".cfg");
        Files.writeString(file, configuration + "\n");
        Process proxy = new ProcessBuilder("haproxy", "-db", "-f", file.toString()).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(proxy::destroyForcibly));
        return proxy;
    }

    private static void awaitAvailable(String url) throws Exception {
        long startedAt = System.nanoTime();
        while (!Forum.answers(url)) {
            Thread.sleep(100);
            if (System.nanoTime() - startedAt > PATIENCE_SECONDS * 1e9) {
                throw new IllegalStateException("HAProxy does not answer");
            }
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void add(String name, String unit, double... runs) {
        figures.add(Figure.median(NAME, name, unit, runs));
        System.out.println(figures.get(figures.size() - 1).row());
    }
}
