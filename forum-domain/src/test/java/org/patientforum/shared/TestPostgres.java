package org.patientforum.shared;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL server from Debian's package, in a temporary folder on a free loopback port, deleted after the tests. PostgreSQL
 * refuses to run as root; so for root (as in CI) it runs as Debian's user postgres.
 */
public final class TestPostgres {

    private static final int MAX_PORTS = 5;

    private static TestPostgres shared;

    private final int port;
    private final String folder;
    private final String settings;
    private boolean frozen;

    private TestPostgres(int port, String folder, String settings) {
        this.port = port;
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts a server that stops with the tests. */
    public static TestPostgres start() {
        return start("");
    }

    /** Starts a server with its data in this folder, for example on a small disk; stops with the tests. */
    public static TestPostgres startIn(String parent, String settings) {
        return start(parent, settings);
    }

    private static TestPostgres start(String settings) {
        return start("/tmp", settings);
    }

    private static TestPostgres start(String parent, String settings) {
        String folder = run("mktemp", "-d", parent + "/forum-postgresql-XXXXXX").strip();
        List<String> init =
                new ArrayList<>(List.of(program("initdb"), "-D", folder, "--username=forum", "--auth=trust"));
        init.addAll(List.of("--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"));
        if (!run(program("initdb"), "--version").matches("(?s)[^0-9]*1[0-4]\\..*")) { // older versions cannot
            // sorts by language, not by bytes, as a hospital's server does
            init.addAll(List.of("--locale-provider=icu", "--icu-locale=en"));
        }
        run(init.toArray(String[]::new));
        TestPostgres started = new TestPostgres(startOnFreePort(folder, settings), folder, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
        run(program("createdb"), "-h", "127.0.0.1", "-p", started.port + "", "-U", "forum", "forum");
        return started;
    }

    /** PostgreSQL cannot choose a port itself. If another process takes the free port first, tries another one. */
    private static int startOnFreePort(String folder, String settings) {
        for (int left = MAX_PORTS - 1; ; left--) {
            int port = freePort();
            try {
                startOn(port, folder, settings);
                return port;
            } catch (IllegalStateException e) {
                String log = run("cat", folder + "/log");
                if (left == 0 || !log.contains("Address already in use")) {
                    throw new IllegalStateException("PostgreSQL did not start:\n" + log, e);
                }
            }
        }
    }

    private static void startOn(int port, String folder, String settings) {
        String options =
                "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories=%s -c shared_buffers=32MB%s"
                        .formatted(port, folder, settings);
        run(program("pg_ctl"), "-D", folder, "-l", folder + "/log", "-o", options, "-w", "start");
    }

    /** Stops the server; its data stay. */
    public void shutDown() {
        run(program("pg_ctl"), "-D", folder, "-m", "fast", "-w", "stop");
    }

    /** Restarts the server on its port. */
    public void restart() {
        startOn(port, folder, settings);
    }

    /** Suspends all its processes, like a frozen machine: data sent to them arrive and are never answered. */
    public void suspendProcesses() {
        signal("-STOP");
        frozen = true;
    }

    /** Resumes its processes. */
    public void resumeProcesses() {
        signal("-CONT");
        frozen = false;
    }

    private void signal(String signal) {
        long number =
                Long.parseLong(run("head", "-1", folder + "/postmaster.pid").strip());
        run("kill", signal, "" + number); // starts no more processes from now on
        String children = ProcessHandle.of(number)
                .orElseThrow()
                .descendants()
                .map(child -> "" + child.pid())
                .collect(Collectors.joining(" "));
        run("sh", "-c", "kill " + signal + " " + children + " || true"); // one of them may just have ended
    }

    /** The server shared by all tests of this run. */
    public static synchronized TestPostgres shared() {
        if (shared == null) {
            shared = start(" -c fsync=off -c full_page_writes=off"); // nothing in it outlives the process
        }
        return shared;
    }

    /** Whether this machine has a PostgreSQL that tests can start. */
    public static boolean installed() {
        return !program("postgres").equals("postgres");
    }

    /** The URL of another empty database; user forum, any password. */
    public String newUrl() {
        String name = "forum_" + UUID.randomUUID().toString().replace("-", "");
        run(program("createdb"), "-h", "127.0.0.1", "-p", port + "", "-U", "forum", name);
        return url().replaceFirst("/forum$", "/" + name);
    }

    /** The port. */
    public int port() {
        return port;
    }

    /** The URL of its empty database; user forum, any password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/forum";
    }

    private void stop() {
        if (!new File(folder).exists()) { // its disk was removed
            return;
        }
        if (frozen) {
            resumeProcesses();
        }
        run(program("pg_ctl"), "-D", folder, "-m", "immediate", "stop");
        run("rm", "-rf", folder);
    }

    private static String program(String name) {
        File[] versions = new File("/usr/lib/postgresql").listFiles();
        return Stream.of(versions == null ? new File[0] : versions)
                .sorted(Comparator.comparing((File version) -> Integer.parseInt(version.getName()))
                        .reversed())
                .map(version -> new File(version, "bin/" + name))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst()
                .orElse(name);
    }

    private static String run(String... words) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(List.of(words));
        try {
            File output = File.createTempFile("forum", ".txt"); // a pipe would stay open with the server
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            int status = process.waitFor();
            String text = java.nio.file.Files.readString(output.toPath());
            output.delete();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is needed: apt-get install postgresql", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
