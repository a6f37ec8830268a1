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

/** forum.jar with the demonstration community, in a process of its own with the memory that {@code ./forum start} gives it. */
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

    /** @param settings of the forum, besides those every scenario has: {@code forum.mail.host=127.0.0.1} and the like */
    Forum(String... settings) throws IOException, InterruptedException {
        this(Map.of(), settings);
    }

    /** @param environment of the process, besides this one's */
    Forum(Map<String, String> environment, String... settings) throws IOException, InterruptedException {
        this.settings = settings;
        this.environment = environment;
        folder = Files.createTempDirectory("forum-bench");
        port = freePort();
        url = "http://127.0.0.1:" + port;
        startSeconds = launch("/");
    }

    /** Starts it and waits until this address answers; gives the seconds. */
    private double launch(String page) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers(url + page)) {
            Thread.sleep(50);
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_SECONDS * 1e9) {
                throw new IllegalStateException("The forum did not start:\n" + log());
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Tells it to stop, as a service does, and waits for that; gives the seconds. */
    double stop() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        process.waitFor();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Starts it on the same port again and waits until it says that it is ready; gives the seconds. */
    double startAgain() throws IOException, InterruptedException {
        return launch("/health/ready");
    }

    private List<String> command(int port) throws IOException {
        Matcher memory = MEMORY.matcher(Files.readString(Path.of("forum")));
        if (!memory.find()) {
            throw new IllegalStateException("the script ./forum does not say how much memory the forum gets");
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

    /** The default database, open to the second process that counts its statements. */
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

    /** Processor time that the process has used. */
    double processorSeconds() throws Exception {
        return BellScenario.processorSeconds(process.pid());
    }

    /** Memory in use by the process, in megabytes, as the system counts it. */
    double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("no VmRSS");
    }

    /** The password of the demonstration's members. */
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
