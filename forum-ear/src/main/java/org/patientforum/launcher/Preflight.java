package org.patientforum.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.TreeSet;

/** Checks the most frequent causes of failure before the server is started. */
final class Preflight {

    private Preflight() {}

    /** @throws CannotStart if another program listens on the port, or the address does not belong to this machine */
    static void checkPort(Options options) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.address()), options.port()));
        } catch (IOException e) {
            throw new CannotStart(
                    "port %d on %s cannot be used (%s); choose another with FORUM_HTTP_PORT or stop the program that uses it."
                            .formatted(options.port(), options.address(), e.getMessage()));
        }
    }

    /** @throws CannotStart if this machine cannot resolve its own host name, without which Payara does not start */
    static void checkHostName() {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            String name = e.getMessage().replaceFirst(":.*", "");
            throw new CannotStart(
                    "this machine's own name, %s, has no address; add the line \"127.0.1.1 %s\" to /etc/hosts."
                            .formatted(name, name));
        }
    }

    /**
     * Runs the application's check of the database outside of the server, which reports a wrong setting within a second.
     *
     * @throws CannotStart with the application's message
     */
    static void checkDatabase(Options options, ClassLoader application) {
        try {
            Class.forName("org.patientforum.web.startup.DatabaseCheck", true, application)
                    .getMethod("check", String.class, String.class, String.class)
                    .invoke(
                            null,
                            options.value("forum.db.url"),
                            options.value("forum.db.user"),
                            options.value("forum.db.password"));
        } catch (InvocationTargetException e) {
            throw new CannotStart(e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("forum.jar is damaged (" + e + "); please copy it again.");
        }
    }

    /**
     * Runs the application's checks of the options that administrators can also change in the console.
     *
     * @throws CannotStart with one sentence for the first invalid value
     */
    static void checkSettings(Options options, ClassLoader application) {
        try {
            Method violation = Class.forName("org.patientforum.settings.Setting", true, application)
                    .getMethod("violation", String.class, String.class);
            for (String name : new TreeSet<>(Options.names())) {
                String rule = (String) violation.invoke(null, name, options.value(name));
                if (!rule.isEmpty()) {
                    throw new CannotStart(OptionRules.errorMessage(name, rule, options.value(name)));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("forum.jar is damaged (" + e + "); please copy it again.");
        }
    }

    /**
     * Whether the home page can be requested: its status is neither 404 nor a server error. A forum that does not know its
     * hospital yet answers 503 there, and lets staff sign in.
     */
    static boolean answers(int port) {
        int home = status(port, "/");
        return isPage(home) || home == HttpURLConnection.HTTP_UNAVAILABLE && isPage(status(port, "/account/sign-in"));
    }

    private static boolean isPage(int status) {
        return status > 0
                && status != HttpURLConnection.HTTP_NOT_FOUND
                && status < HttpURLConnection.HTTP_INTERNAL_ERROR;
    }

    /** The status of a page; 0 if it cannot be requested. */
    private static int status(int port, String path) {
        try {
            URL home = URI.create("http://127.0.0.1:" + port + path).toURL();
            HttpURLConnection page = (HttpURLConnection) home.openConnection(Proxy.NO_PROXY);
            page.setInstanceFollowRedirects(false);
            page.setConnectTimeout(5_000);
            page.setReadTimeout(60_000);
            int status = page.getResponseCode();
            page.disconnect();
            return status;
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** Returns the message of the root cause, or its class name if it has none. */
    static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
