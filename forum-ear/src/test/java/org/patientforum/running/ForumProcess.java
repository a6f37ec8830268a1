package org.patientforum.running;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** forum.jar in a separate process on a free port of the loopback interface, with a data folder that survives restarts. */
public final class ForumProcess implements AutoCloseable {

    private static final Pattern RUNNING = Pattern.compile("is running at (http://\\S+?)/?$", Pattern.MULTILINE);
    private static final Pattern ADMINISTRATOR_LINK = Pattern.compile("(?i)administrator.*?(https?://\\S+)");

    private static final String JAR = new File("target/forum.jar").getAbsolutePath();

    private static final Map<String, String> HOSPITAL = Map.of(
            "forum.hospital.name",
            "Tarka Valley Hospital",
            "forum.hospital.desk",
            "01632 960200",
            "forum.hospital.emergency",
            "999");

    private final Path folder;
    private final Map<String, String> options;
    private final int port = FreePort.reserve();
    private final StringBuffer output = new StringBuffer();
    private Process process;
    private boolean verified;

    /** @param options options by name, in addition to those that bind the forum to the loopback interface */
    public ForumProcess(Path folder, Map<String, String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** Lets Java verify the byte code of all classes, as it does outside of tests. */
    ForumProcess verified() {
        verified = true;
        return this;
    }

    /** Starts forum.jar and waits until it serves pages. */
    public ForumProcess start() {
        return start("-jar", JAR);
    }

    /** Unpacks it with {@code --unpack}, starts it from the class path, and waits until it serves pages. */
    public ForumProcess startFromClassPath() {
        try {
            if (process("-jar", JAR, "--unpack").waitFor() != 0) {
                throw new IllegalStateException("forum.jar could not be unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return start("@" + data().resolve("server/java-arguments"));
    }

    private ForumProcess start(String... what) {
        CountDownLatch started = new CountDownLatch(1);
        process = process(what);
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAndSaveLog)); // also if the tests are aborted
        Thread reader = new Thread(() -> read(process.inputReader(), started), "forum output");
        reader.setDaemon(true);
        reader.start();
        waitFor(started);
        return this;
    }

    private void killAndSaveLog() {
        process.destroyForcibly();
        try {
            Files.writeString(Path.of("target/forum-" + port + ".log"), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process(String... what) {
        List<String> command = command();
        command.addAll(List.of(what));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
        if (!verified) { // verification takes a quarter of the start; one forum in each test run verifies
            command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
        }
        command.addAll(
                List.of("-Dforum.http.address=127.0.0.1", "-Dforum.http.port=" + port, "-Dforum.data=" + data()));
        command.add("-Dforum.base-url=" + url(""));
        command.add("-Dforum.stop.drain-seconds=0"); // there is no balancer
        if (!"true".equals(options.get("forum.demo"))) {
            HOSPITAL.forEach((name, value) -> command.add("-D" + name + "=" + value)); // or it would serve no patients
        }
        options.forEach((name, value) -> command.add("-D" + name + "=" + value));
        return command;
    }

    private void read(BufferedReader lines, CountDownLatch started) {
        int logged = output.length();
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (RUNNING.matcher(output.substring(logged)).find()) {
                    started.countDown();
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n'); // the process was killed
        }
        started.countDown();
    }

    private void waitFor(CountDownLatch started) {
        try {
            if (!started.await(Timeouts.WORK.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
                close();
                throw new IllegalStateException("The forum did not start:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it like kill -9. */
    public void kill() {
        end(process.destroyForcibly());
    }

    /** Requests a graceful shutdown without waiting for it. */
    public void requestStop() {
        process.toHandle().destroy(); // Process.destroy() would close its output
    }

    /** Waits for its end and returns the exit status. */
    public int exitStatus() throws InterruptedException {
        process.waitFor(Timeouts.STEP.toSeconds(), TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** Shuts it down gracefully. */
    @Override
    public void close() {
        process.destroy();
        end(process);
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(Timeouts.STEP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the URL of a page: {@code url("/groups/7")}. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Returns the data folder. */
    public Path data() {
        return folder.toAbsolutePath().resolve("forum-data");
    }

    /** Returns its output since the first start. */
    public String log() {
        return output.toString();
    }

    public long pid() {
        return process.pid();
    }

    /** Returns the one-time link for the first administrator, which the first start prints. */
    public String administratorLink() {
        Matcher link = ADMINISTRATOR_LINK.matcher(output);
        if (!link.find()) {
            throw new IllegalStateException("No administrator link was printed:\n" + output);
        }
        return link.group(1);
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/running")), "forum");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
