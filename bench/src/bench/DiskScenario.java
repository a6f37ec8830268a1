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
 * The disk of the database, H2 or PostgreSQL, is full for a while. Each is on a small tmpfs, which only root can
 * mount.
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
            System.out.println(NAME + " mounts small disks in memory, which needs root; skipped");
            return figures;
        }
        try (SmallDisk disk = new SmallDisk(224)) {
            fillAndFree("h2", disk, h2(disk), "forum.disk.reserve=32");
        }
        try (SmallDisk disk = new SmallDisk(224)) {
            run("chmod", "777", disk.folder.toString());
            TestPostgres server = TestPostgres.startIn(disk.folder.toString(), " -c min_wal_size=32MB -c max_wal_size=48MB");
            fillAndFree("postgresql", disk, server.url(), "forum.db.user=forum");
            server.shutDown();
        }
        return figures;
    }

    private static String h2(SmallDisk disk) {
        return "jdbc:h2:file:" + disk.folder.resolve("forum")
                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    /** A tmpfs. */
    private static final class SmallDisk implements AutoCloseable {
        private final Path folder;

        SmallDisk(int megabytes) throws Exception {
            folder = Files.createTempDirectory("forum-small-disk");
            DiskScenario.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        }

        /** Fills the disk to the last byte. */
        void fill() {
            try (OutputStream out = Files.newOutputStream(folder.resolve("fill"))) {
                byte[] block = new byte[4096];
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                // expected
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
                long sizes = bytesWritten(forum, disk);
                add(kind, "rejected_s", "s", awaitRejection(member, page, form, full));
                boolean shown = administrator.get("/console/health").contains("people can read, but nobody can post");
                add(kind, "shown_on_health_page", "", shown ? 1 : 0);
                long first = bytesWritten(forum, disk);
                int posts = 0;
                int rejected = 0;
                int accepted = 0;
                while (System.nanoTime() - full < FULL_SECONDS * 1e9) {
                    Thread.sleep(500);
                    posts++;
                    HttpResponse<String> response = reply(member, page, Visitor.form(member.get(page), "reply-form"));
                    rejected += isExplainedRejection(response) ? 1 : 0;
                    accepted += response.statusCode() / 100 == 3 ? 1 : 0;
                }
                add(kind, "posts_meanwhile", "", posts);
                add(kind, "rejected", "", rejected);
                add(kind, "accepted", "", accepted);
                add(kind, "written_before_rejection_kb", "kB", (first - sizes) / 1024.0);
                add(kind, "written_after_rejection_kb", "kB", (bytesWritten(forum, disk) - first) / 1024.0);
                readers.count(kind + ".full");
                disk.free();
                add(kind, "recovered_s", "s", awaitAccepted(forum, member, page));
                readers.count(kind + ".after");
            }
            add(kind, "lines_in_log", "", forum.log().lines().count());
            if (System.getenv("BENCH_LOG") != null) {
                Files.writeString(Path.of(System.getenv("BENCH_LOG") + "-" + kind), forum.log());
            }
        }
    }

    /** Returns the size of all files in bytes: on the disk, except the one that fills it, and in the forum's folder, including its log. */
    private static long bytesWritten(Forum forum, SmallDisk disk) throws IOException {
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
        return member.submit(page, fields);
    }

    /** Returns about 18,000 characters, different each time, so that the database cannot compress them or store them only once. */
    private static String longText() {
        return IntStream.range(0, 20).mapToObj(i -> Scene.text(SEED.incrementAndGet())).collect(Collectors.joining());
    }

    /** Whether the response explains that nothing can be saved, and shows the typed text. */
    private static boolean isExplainedRejection(HttpResponse<String> response) {
        return response.statusCode() == 503
                && response.body().contains("Nothing can be saved right now")
                && response.body().contains("a text that must come back");
    }

    private static double awaitRejection(Visitor member, String page, Map<String, String> form, long since) throws Exception {
        while (System.nanoTime() - since < PATIENCE_SECONDS * 1e9) {
            Map<String, String> fresh = new LinkedHashMap<>(form);
            try {
                fresh = Visitor.form(member.get(page), "reply-form");
            } catch (IllegalStateException noPage) {
                // uses the previous form
            }
            if (isExplainedRejection(reply(member, page, fresh))) {
                return (System.nanoTime() - since) / 1e9;
            }
            Thread.sleep(100);
        }
        return -1;
    }

    private static double awaitAccepted(Forum forum, Visitor member, String page) throws Exception {
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE_SECONDS * 1e9) {
            try {
                Map<String, String> form = Visitor.form(member.get(page), "reply-form");
                if (reply(member, page, form).statusCode() / 100 == 3) {
                    return (System.nanoTime() - since) / 1e9;
                }
            } catch (IllegalStateException notYet) {
                // retries
            }
            Thread.sleep(100);
        }
        return -1;
    }

    /** A guest and a member who each read the discussion five times a second. */
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
            add(when, "failed", "", failed.getAndSet(0));
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
