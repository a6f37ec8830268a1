package org.patientforum.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Shuts the forum down gracefully on SIGTERM or Ctrl+C. First {@code /health/ready} reports the shutdown while requests are still served, so that a load balancer
 * that polls it routes new requests to other nodes. Then new requests get a page about the restart, with the text they submitted, while active requests complete.
 * Then the port is closed and the server stops. Shutdown hooks are too late for this, because those of the server and the database run concurrently with ours.
 */
final class Shutdown {

    /** System property that tells the application (ThisNode) the phase: {@code draining}, then {@code refusing}. */
    static final String PROPERTY = "forum.stopping";

    private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");
    private static final long POLLED_WITHIN_MILLISECONDS = TimeUnit.MINUTES.toMillis(1);
    private static final int MAX_REQUEST_SECONDS = 20;
    private static final int CLOSE_SECONDS = 5;
    private static final int POLL_MILLISECONDS = 20;
    private static final int SIGNAL_EXIT_STATUS = 128;

    private final Traffic traffic;
    private final int drainSeconds;
    private final AtomicBoolean started = new AtomicBoolean();

    private Shutdown(Traffic traffic, int drainSeconds) {
        this.traffic = traffic;
        this.drainSeconds = drainSeconds;
    }

    /** Registers the signal handlers. The first signal shuts down gracefully, a second one exits at once. */
    static void onSignals(Traffic traffic, Options options) {
        Shutdown stop = new Shutdown(traffic, options.drainSeconds());
        SIGNALS.forEach(stop::handle);
    }

    /** Uses reflection, because the compiler warns of sun.misc.Signal (module jdk.unsupported), which has no replacement. */
    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling = Proxy.newProxyInstance(
                    Shutdown.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        received((int) signal.getMethod("getNumber").invoke(arguments[0]));
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
        } catch (InvocationTargetException e) {
            // not available: HUP on Windows, and all signals with -Xrs
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void received(int number) {
        if (started.compareAndSet(false, true)) {
            Forum.announceStop();
            shutDown();
        }
        Forum.stopQuietly();
        System.exit(SIGNAL_EXIT_STATUS + number);
    }

    private void shutDown() {
        System.setProperty(PROPERTY, "draining");
        traffic.drain();
        if (traffic.millisecondsSinceReadinessCheck() < POLLED_WITHIN_MILLISECONDS) {
            await(() -> false, drainSeconds);
        }
        System.setProperty(PROPERTY, "refusing");
        await(() -> traffic.activeRequests() == 0, MAX_REQUEST_SECONDS);
        traffic.close();
        await(() -> traffic.activeRequests() == 0, CLOSE_SECONDS); // requests accepted at the last moment
    }

    private static void await(BooleanSupplier condition, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!condition.getAsBoolean() && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
