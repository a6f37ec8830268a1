package bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patientforum.shared.TestPostgres;

/**
 * The disk of the database is full for a while: H2's, and PostgreSQL's. Each has a small disk in memory, which only
 * root can mount.
 */
final class DiskScenario implements Bench.Scenario {

    private static final String NAME = "disk-full";
    private static final int FULL_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 120;
    private static final AtomicInteger SEED = new AtomicInteger();

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> run() throws Exception {
        if (!System.getProperty("user.name").equals("root")) {
            System.out.println(NAME + " mounts small disks in memory, which needs root; it is left out");
            return figures;
        }
        try (SmallDisk disk = new SmallDisk(224)) {
            fillAndFree("h2", disk, h2(disk), "forum.disk.reserve=32");
        }
        try (SmallDisk disk = new SmallDisk(224)) {
            run("chmod", "777", disk.folder.toString());
            TestPostgres server = TestPostgres.startIn(disk.folder.toString(), " -c min_wal_size=32MB -c max_wal_size=48MB");
            fillAndFree("postgresql", disk, server.url(), "forum.db.user=forum");
            server.goAway();
        }
        return figures;
    }

    private static String h2(SmallDisk disk) {
        return "jdbc:h2:file:" + disk.folder.resolve("forum")
                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    /** A disk in memory. */
    private static final class SmallDisk implements AutoCloseable {
        private final Path folder;

        SmallDisk(int megabytes) throws Exception {
            folder = Files.createTempDirectory("forum-small-disk");
            DiskScenario.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        }

        /** To the last byte. */
        void fill() {
            try (OutputStream out = Files.newOutputStream(folder.resolve("fill"))) {
                byte[] some = new byte[4096];
                while (true) {
                    out.write(some);
                }
            } catch (IOException full) {
                // that is what is wanted
            }
        }

        void free() throws IOException {
            Files.delete(folder.resolve("fill"));
        }

        @Override
        public void close() throws Exception {
            DiskScenario.run("umount", "-l", folder.toString());
            Files.delete(folder);
        }
    }

    private static void run(String... command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private void fillAndFree(String kind, SmallDisk disk, String url, String setting) throws Exception {
        try (Forum forum = new Forum("forum.db.url=" + url, setting)) {
            Visitor member = Scene.signedIn(forum);
            String page = Scene.discussion(member);
            Visitor administrator = new Visitor(forum.url);
            Map<String, String> signIn =
                    Map.of("email", "harbour_master@example.org", "password", forum.demonstrationPassword());
            administrator.send("/account/sign-in", "signin", "enter", signIn);
            Map<String, String> form = Visitor.form(member.get(page), "reply-form");
            try (Readers readers = new Readers(forum, page, member)) {
                disk.fill();
                long full = System.nanoTime();
                long sizes = written(forum, disk);
                add(kind, "refused_in_words_s", "s", untilRefused(member, page, form, full));
                boolean said = administrator.get("/console/health").contains("people can read, but nobody can post");
                add(kind, "health_says_so", "", said ? 1 : 0);
                long first = written(forum, disk);
                int posts = 0;
                int refused = 0;
                int taken = 0;
                while (System.nanoTime() - full < FULL_SECONDS * 1e9) {
                    Thread.sleep(500);
                    posts++;
                    HttpResponse<String> answer = reply(member, page, Visitor.form(member.get(page), "reply-form"));
                    refused += inWords(answer) ? 1 : 0;
                    taken += answer.statusCode() / 100 == 3 ? 1 : 0;
                }
                add(kind, "posts_meanwhile", "", posts);
                add(kind, "refused_in_words", "", refused);
                add(kind, "taken", "", taken);
                add(kind, "grown_at_first_kb", "kB", (first - sizes) / 1024.0);
                add(kind, "grown_after_kb", "kB", (written(forum, disk) - first) / 1024.0);
                readers.count(kind + ".full");
                disk.free();
                add(kind, "writes_again_after_s", "s", untilTaken(forum, member, page));
                readers.count(kind + ".after");
            }
            add(kind, "lines_in_log", "", forum.log().lines().count());
            if (System.getenv("BENCH_LOG") != null) {
                Files.writeString(Path.of(System.getenv("BENCH_LOG") + "-" + kind), forum.log());
            }
        }
    }

    /** Bytes of all files on the disk but the one that fills it, and of all that the forum keeps and says elsewhere. */
    private static long written(Forum forum, SmallDisk disk) throws IOException {
        return size(disk.folder) + size(forum.folder());
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.endsWith("fill")).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static HttpResponse<String> reply(Visitor member, String page, Map<String, String> form) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("text", "a text that must come back, " + longText());
        fields.put("post-reply", "x");
        return member.answer(page, fields);
    }

    /** About 18,000 characters, other ones each time: they need room of their own, and the database cannot fold them into little. */
    private static String longText() {
        return IntStream.range(0, 20).mapToObj(i -> Scene.text(SEED.incrementAndGet())).collect(Collectors.joining());
    }

    /** With the typed text. */
    private static boolean inWords(HttpResponse<String> answer) {
        return answer.statusCode() == 503
                && answer.body().contains("Nothing can be saved right now")
                && answer.body().contains("a text that must come back");
    }

    private static double untilRefused(Visitor member, String page, Map<String, String> form, long since) throws Exception {
        while (System.nanoTime() - since < PATIENCE_SECONDS * 1e9) {
            Map<String, String> fresh = new LinkedHashMap<>(form);
            try {
                fresh = Visitor.form(member.get(page), "reply-form");
            } catch (IllegalStateException noPage) {
                // the form from before does it, too
            }
            if (inWords(reply(member, page, fresh))) {
                return (System.nanoTime() - since) / 1e9;
            }
            Thread.sleep(100);
        }
        return -1;
    }

    private static double untilTaken(Forum forum, Visitor member, String page) throws Exception {
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE_SECONDS * 1e9) {
            try {
                Map<String, String> form = Visitor.form(member.get(page), "reply-form");
                if (reply(member, page, form).statusCode() / 100 == 3) {
                    return (System.nanoTime() - since) / 1e9;
                }
            } catch (IllegalStateException notYet) {
                // tried again
            }
            Thread.sleep(100);
        }
        return -1;
    }

    /** A guest and a member read the discussion five times a second each. */
    private final class Readers implements AutoCloseable {
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean ended;

        Readers(Forum forum, String page, Visitor member) {
            for (Visitor reader : List.of(new Visitor(forum.url), member)) {
                threads.add(Thread.ofVirtual().start(() -> {
                    while (!ended) {
                        read(reader, page);
                    }
                }));
            }
        }

        private void read(Visitor reader, String page) {
            try {
                (reader.status(page) == 200 ? read : failed).incrementAndGet();
                Thread.sleep(200);
            } catch (IOException | InterruptedException e) {
                failed.incrementAndGet();
            }
        }

        void count(String when) {
            add(when, "read", "", read.getAndSet(0));
            add(when, "not_read", "", failed.getAndSet(0));
        }

        @Override
        public void close() throws InterruptedException {
            ended = true;
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
