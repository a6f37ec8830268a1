package bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** forum.jar with the demonstration community in a separate process, with the memory settings of {@code ./forum start}. */
final class Forum implements AutoCloseable {

    private static final Pattern MEMORY = Pattern.compile("^memory=\\((.*)\\)$", Pattern.MULTILINE);
    private static final int PATIENCE_SECONDS = 240;

    final String url;
    final double startSeconds;
    private final Path folder;
    private final int port;
    private final String[] settings;
    private final Map<String, String> environment;
    private Process process;

    /** @param settings of the forum, such as {@code forum.mail.host=127.0.0.1}, in addition to those of every scenario */
    Forum(String... settings) throws IOException, InterruptedException {
        this(Map.of(), settings);
    }

    /** @param environment variables of the process, in addition to those of this process */
    Forum(Map<String, String> environment, String... settings) throws IOException, InterruptedException {
        this.settings = settings;
        this.environment = environment;
        folder = Files.createTempDirectory("forum-bench");
        port = freePort();
        url = "http://127.0.0.1:" + port;
        startSeconds = launch("/");
    }

    /** Starts the forum, waits until this page is available, and returns the time in seconds. */
    private double launch(String page) throws IOException, InterruptedException {
        long startedAt = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers(url + page)) {
            Thread.sleep(50);
            if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE_SECONDS * 1e9) {
                throw new IllegalStateException("The forum did not start:\n" + log());
            }
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** Stops the forum with SIGTERM, waits for its end, and returns the time in seconds. */
    double stop() throws InterruptedException {
        long startedAt = System.nanoTime();
        process.destroy();
        process.waitFor();
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** Restarts the forum on the same port, waits until it is ready, and returns the time in seconds. */
    double startAgain() throws IOException, InterruptedException {
        return launch("/health/ready");
    }

    private List<String> command(int port) throws IOException {
        Matcher memory = MEMORY.matcher(Files.readString(Path.of("forum")));
        if (!memory.find()) {
            throw new IllegalStateException("the script ./forum has no memory settings");
        }
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(memory.group(1).trim().split("\\s+")));
        Optional.ofNullable(System.getenv("BENCH_JVM_OPTIONS")).ifPresent(more -> command.addAll(List.of(more.split(" "))));
        command.addAll(List.of(
                "-Dforum.demo=true",
                "-Dforum.http.address=127.0.0.1",
                "-Dforum.http.port=" + port,
                "-Dforum.base-url=" + url,
                "-Dforum.db.url=" + database()));
        Stream.of(settings).map(setting -> "-D" + setting).forEach(command::add);
        command.addAll(List.of(
                "-jar", Path.of("forum-ear/target/forum.jar").toAbsolutePath().toString()));
        return command;
    }

    /** Returns the URL of the database. The default one accepts the second process that counts statements. */
    String database() {
        for (String setting : settings) {
            if (setting.startsWith("forum.db.url=")) {
                return setting.substring("forum.db.url=".length());
            }
        }
        return "jdbc:h2:file:" + folder.resolve("forum-data/forum")
                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;AUTO_SERVER=TRUE";
    }

    static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns the processor time of the process in seconds. */
    double processorSeconds() throws Exception {
        return BellScenario.processorSeconds(process.pid());
    }

    /** Returns the resident memory of the process in megabytes. */
    double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("no VmRSS");
    }

    /** Returns the password of the demonstration's members. */
    String demonstrationPassword() throws IOException, InterruptedException {
        Path note = folder.resolve("forum-data/demonstration.txt");
        for (int i = 0; i < 600 && !Files.exists(note); i++) {
            Thread.sleep(100);
        }
        return Files.readString(note).replaceFirst("(?s).*Password: ", "").strip();
    }

    Path folder() {
        return folder;
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
