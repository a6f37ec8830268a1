package bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * For a minute, two hundred clients with different addresses send and read as slowly as possible. Each that the forum disconnects is replaced. Meanwhile, readers request
 * a discussion twenty times a second.
 */
final class SlowScenario implements Bench.Scenario {

    private static final String NAME = "slow";
    private static final int CLIENTS = 200;
    private static final int MINUTE = 60;
    private static final int PER_SECOND = 20;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> run() throws Exception {
        try (Forum forum = new Forum("forum.proxy=true")) {
            String page = Scene.discussion(Scene.signedIn(forum));
            Wrk.run(2, 20, forum.url + page, null); // warms up
            add("undisturbed_p99_ms", "ms", percentile(read(forum.url + page, 20), 99));
            double before = forum.residentMegabytes();
            double[] disturbed;
            try (Clients clients = new Clients(URI.create(forum.url), page)) {
                disturbed = read(forum.url + page, MINUTE);
                add("ended_and_replaced", "", clients.replaced());
            }
            add("readers", "", disturbed.length);
            add("failed", "", Arrays.stream(disturbed).filter(time -> time < 0).count());
            add("p50_ms", "ms", percentile(disturbed, 50));
            add("p99_ms", "ms", percentile(disturbed, 99));
            add("longest_ms", "ms", percentile(disturbed, 100));
            add("rss_before_mb", "MB", before);
            add("rss_mb", "MB", forum.residentMegabytes());
        }
        return figures;
    }

    /** Returns the duration of each request in milliseconds, measured from its scheduled time; -1 if it failed. */
    private static double[] read(String page, int seconds) throws InterruptedException {
        double[] times = new double[seconds * PER_SECOND];
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(page)).timeout(Duration.ofSeconds(30)).build();
        List<Thread> readers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < times.length; i++) {
                int number = i;
                long due = System.nanoTime();
                readers.add(Thread.ofVirtual().start(() -> times[number] = time(client, request, due)));
                Thread.sleep(1000 / PER_SECOND);
            }
            for (Thread reader : readers) {
                reader.join();
            }
        }
        return times;
    }

    private static double time(HttpClient client, HttpRequest request, long due) {
        try {
            boolean served = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
            return served ? (System.nanoTime() - due) / 1e6 : -1;
        } catch (IOException | InterruptedException failed) {
            return -1;
        }
    }

    /** Counts failed requests as longer than all others. */
    private static double percentile(double[] times, int percent) {
        double[] sorted = Arrays.stream(times).map(time -> time < 0 ? 30_000 : time).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private void add(String name, String unit, double value) {
        figures.add(Figure.median(NAME, name, unit, value));
        System.out.println(figures.get(figures.size() - 1).row());
    }

    /** The slow clients, a quarter of each kind: slow body with Content-Length, slow chunked body, slow headers, and slow reading of responses. */
    private static final class Clients implements AutoCloseable {

        private final URI forum;
        private final String page;
        private final Socket[] sockets = new Socket[CLIENTS];
        private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
        private volatile int replaced;

        Clients(URI forum, String page) throws IOException {
            this.forum = forum;
            this.page = page;
            for (int i = 0; i < CLIENTS; i++) {
                sockets[i] = begin(i);
            }
            scheduler.scheduleAtFixedRate(this::drip, 1, 1, TimeUnit.SECONDS);
        }

        private Socket begin(int number) throws IOException {
            String from = "Host: x\r\nX-Forwarded-For: 192.0.2." + number + "\r\n";
            String post = "POST /account/sign-in HTTP/1.1\r\n" + from + "Content-Type: application/x-www-form-urlencoded\r\n";
            String requestStart = switch (number % 4) {
                case 0 -> post + "Content-Length: 100000\r\n\r\nx";
                case 1 -> post + "Transfer-Encoding: chunked\r\n\r\nFFFF\r\nx";
                case 2 -> "GET " + page + " HTTP/1.1\r\n" + from + "Slow: x";
                default -> ("GET " + page + " HTTP/1.1\r\n" + from + "\r\n").repeat(20);
            };
            Socket socket = new Socket();
            socket.setReceiveBufferSize(1024);
            socket.connect(new java.net.InetSocketAddress(forum.getHost(), forum.getPort()));
            socket.getOutputStream().write(requestStart.getBytes(StandardCharsets.US_ASCII));
            return socket;
        }

        private void drip() {
            for (int i = 0; i < CLIENTS; i++) {
                try {
                    if (i % 4 == 3) {
                        sockets[i].getInputStream().read();
                    } else {
                        sockets[i].getOutputStream().write('x');
                    }
                } catch (IOException ended) {
                    replace(i);
                }
            }
        }

        private void replace(int number) {
            try {
                sockets[number].close();
                sockets[number] = begin(number);
                replaced++;
            } catch (IOException nextTime) {
                // the forum accepts no connections at the moment
            }
        }

        int replaced() {
            return replaced;
        }

        @Override
        public void close() throws IOException {
            scheduler.shutdownNow();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
