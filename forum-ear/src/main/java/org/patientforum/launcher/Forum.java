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

    /** The terminal; Payara Micro puts its log in the place of System.out and System.err. */
    static final PrintStream OUT = System.out;

    private static final PrintStream ERR = System.err;

    /** Kept as long as the process lives, or the garbage collector would close the file and so give up the lock. */
    private static DataFolder data;

    private static final AtomicBoolean ANNOUNCED = new AtomicBoolean();

    private static volatile boolean refused;
    private static volatile boolean stopping;

    private Forum() {}

    /** Starts the forum, or says in one sentence why it cannot start and exits with status 1; with 2 for a wrong argument. */
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
                refused = true;
                ERR.println("Patient Forum cannot start: " + e.getMessage());
                System.exit(1);
            }
        }
    }

    private static void unpack() {
        data = DataFolder.open(Options.load().dataFolder());
        Server.unpackInto(data);
        data.keepFromOthers();
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
                new StartingPage(AnswerHeaders.of(options), options.value("forum.hospital.emergency"))::answer);
        Server server = Server.unpackInto(data);
        Preflight.checkSettings(options, server.applicationLoader());
        Preflight.checkDatabase(options, server.applicationLoader());
        Runtime.getRuntime().addShutdownHook(new Thread(Forum::stopQuietly));
        boot(server, options, port);
        data.keepFromOthers(); // what the server and the database have made; what they make later lies in a folder
        // that is shut
        String banner = Banner.of(options, ManagementFactory.getRuntimeMXBean().getUptime());
        OUT.print(banner);
        OUT.flush();
        LogFile.note(banner);
    }

    private static void boot(Server server, Options options, ListeningPort port) {
        ClassLoader loader = server.runtimeLoader();
        Thread.currentThread().setContextClassLoader(loader);
        ServerWords.in(loader);
        System.setProperty("fish.payara.micro.UnpackDir", server.folder().toString());
        // the server takes signs beyond ASCII in a header for controls; what a header may hold is checked in our
        // listener (Framing)
        System.setProperty("org.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110", "false");
        // or the mail library looks through every archive for it, several times for each mail
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        try {
            Class<?> micro = loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl");
            Object booted = micro.getMethod("create", String[].class).invoke(null, (Object) arguments(server));
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot) booted);
            requireStart();
            Traffic traffic = new HttpListener(loader, booted, options).open();
            requireApplication(traffic.port());
            traffic.listen(port.handOver());
            Stop.onSignals(traffic, options);
        } catch (ReflectiveOperationException | IOException e) {
            throw new CannotStart("the server did not come up (" + Preflight.rootMessage(e) + ").");
        }
    }

    /** The server has its own hook, which stops it in order; what it prints meanwhile helps nobody. */
    static void stopQuietly() {
        stopping = true;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        if (!refused) {
            announceStop();
        }
    }

    /** Says once that the forum ends. */
    static void announceStop() {
        if (ANNOUNCED.compareAndSet(false, true)) {
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
        String refused = System.getProperty("forum.start.refused");
        if (refused != null) {
            throw new CannotStart(refused);
        }
    }

    /** Payara Micro stays up without the application when that fails to start: nobody is served by that. The first page is made here, too, not for the first visitor. */
    private static void requireApplication(int port) {
        if (!Preflight.answers(port)) {
            throw new CannotStart("the application did not come up; the lines above say why.");
        }
    }
}
