package org.patientforum.launcher;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the forum, once {@link Main} has seen that Java is new enough. */
public final class Forum {

    /** The terminal. Payara Micro replaces System.out and System.err by its log. */
    static final PrintStream OUT = System.out;

    private static final PrintStream ERR = System.err;

    /** Referenced until the process ends, because garbage collection would close the file and release the lock. */
    private static DataFolder data;

    private static final AtomicBoolean STOP_ANNOUNCED = new AtomicBoolean();

    private static volatile boolean startFailed;
    private static volatile boolean stopping;

    private Forum() {}

    /** Runs the command. If the forum cannot start, prints the reason in one sentence and exits with status 1; with status 2 for an unknown argument. */
    public static void main(String... arguments) {
        try {
            switch (Command.of(List.of(arguments))) {
                case HELP -> Options.printHelp();
                case UNPACK -> unpack();
                case START -> start();
            }
        } catch (Command.Unknown e) {
            ERR.println(e.getMessage());
            System.exit(Command.BAD_USAGE);
        } catch (CannotStart e) {
            if (!stopping) {
                startFailed = true;
                ERR.println("Patient Forum cannot start: " + e.getMessage());
                System.exit(1);
            }
        }
    }

    private static void unpack() {
        data = DataFolder.open(Options.load().dataFolder());
        Server.unpackInto(data);
        data.restrictPermissions();
    }

    private static void start() {
        Options options = Options.load();
        Preflight.checkHostName();
        Preflight.checkPort(options);
        data = DataFolder.open(options.dataFolder());
        options.publish();
        LogFile.open(options);
        ListeningPort port = ListeningPort.open(
                options,
                new StartupPage(ResponseHeaders.of(options), options.value("forum.hospital.emergency"))::answer);
        Server server = Server.unpackInto(data);
        Preflight.checkSettings(options, server.applicationLoader());
        Preflight.checkDatabase(options, server.applicationLoader());
        Runtime.getRuntime().addShutdownHook(new Thread(Forum::stopQuietly));
        boot(server, options, port);
        data.restrictPermissions(); // of files that the server and the database have created; later files lie in
        // restricted folders
        String banner = Banner.of(options, ManagementFactory.getRuntimeMXBean().getUptime());
        OUT.print(banner);
        OUT.flush();
        LogFile.note(banner);
    }

    private static void boot(Server server, Options options, ListeningPort port) {
        ClassLoader loader = server.runtimeLoader();
        Thread.currentThread().setContextClassLoader(loader);
        ServerMessages.useClassLoader(loader);
        System.setProperty("fish.payara.micro.UnpackDir", server.folder().toString());
        // The server would reject characters beyond ASCII in header values. Our listener checks them (Framing).
        System.setProperty("org.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110", "false");
        // Without it the mail library searches every jar for its provider, several times for each mail.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        try {
            Class<?> micro = loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl");
            Object booted = micro.getMethod("create", String[].class).invoke(null, (Object) arguments(server));
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot) booted);
            requireStart();
            Traffic traffic = new HttpListener(loader, booted, options).open();
            requireApplication(traffic.port());
            traffic.listen(port.handOver());
            Shutdown.onSignals(traffic, options);
        } catch (ReflectiveOperationException | IOException e) {
            throw new CannotStart("the server did not come up (" + Preflight.rootMessage(e) + ").");
        }
    }

    /** Discards the output of the server, which its own shutdown hook stops. */
    static void stopQuietly() {
        stopping = true;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        if (!startFailed) {
            announceStop();
        }
    }

    /** Announces once that the forum is stopping. */
    static void announceStop() {
        if (STOP_ANNOUNCED.compareAndSet(false, true)) {
            OUT.println("Patient Forum is stopping.");
        }
    }

    private static String[] arguments(Server server) {
        Path instance = server.instance();
        return List.of(
                        "--nohazelcast",
                        "--disablephonehome",
                        "--rootdir",
                        instance.toString(),
                        "--contextroot",
                        "/",
                        "--deploy",
                        server.application().toString())
                .toArray(String[]::new);
    }

    private static void requireStart() {
        String reason = System.getProperty("forum.start.refused");
        if (reason != null) {
            throw new CannotStart(reason);
        }
    }

    /** Payara Micro keeps running when the application fails to start, so request a page. The first visitor then need not wait for the first rendering. */
    private static void requireApplication(int port) {
        if (!Preflight.answers(port)) {
            throw new CannotStart("the application did not come up; the lines above say why.");
        }
    }
}
