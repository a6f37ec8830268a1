package org.patientforum.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ends the forum in order when it is told to (SIGTERM, Ctrl+C). First it goes on answering while {@code /health/ready} says that it ends, if somebody watches that:
 * a balancer then sends further requests elsewhere. Then new requests get the page that says so, with the text that they carry, while those that are here end. Then
 * the port is shut and the server stops. Shutdown hooks are too late for all that: the server's and the database's run at the same time as ours.
 */
final class Stop {

    /** Tells the application (ThisNode) what is going on: {@code draining}, then {@code refusing}. */
    static final String PROPERTY = "forum.stopping";

    private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");
    private static final long WATCHED_MILLISECONDS = TimeUnit.MINUTES.toMillis(1);
    private static final int LONGEST_REQUEST_SECONDS = 20;
    private static final int LAST_SECONDS = 5;
    private static final int STEP_MILLISECONDS = 20;
    private static final int SIGNAL_STATUS = 128;

    private final Traffic traffic;
    private final int drainSeconds;
    private final AtomicBoolean begun = new AtomicBoolean();

    private Stop(Traffic traffic, int drainSeconds) {
        this.traffic = traffic;
        this.drainSeconds = drainSeconds;
    }

    /** From now on a signal ends the forum in order, and a second one at once. */
    static void onSignals(Traffic traffic, Options options) {
        Stop stop = new Stop(traffic, options.drainSeconds());
        SIGNALS.forEach(stop::handle);
    }

    /** By reflection, for the compiler knows these classes as the JDK's own; they are in module jdk.unsupported since Java 9, and nothing has taken their place. */
    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling = Proxy.newProxyInstance(
                    Stop.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        received((int) signal.getMethod("getNumber").invoke(arguments[0]));
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
        } catch (InvocationTargetException notHere) {
            // Windows has no HUP, and with -Xrs all signals are the system's
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void received(int number) {
        if (begun.compareAndSet(false, true)) {
            Forum.announceStop();
            end();
        }
        Forum.stopQuietly();
        System.exit(SIGNAL_STATUS + number);
    }

    private void end() {
        System.setProperty(PROPERTY, "draining");
        traffic.drain();
        if (traffic.askedMillisecondsAgo() < WATCHED_MILLISECONDS) {
            await(() -> false, drainSeconds);
        }
        System.setProperty(PROPERTY, "refusing");
        await(() -> traffic.underWay() == 0, LONGEST_REQUEST_SECONDS);
        traffic.shut();
        await(() -> traffic.underWay() == 0, LAST_SECONDS); // who came in at the last moment
    }

    private static void await(BooleanSupplier reached, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!reached.getAsBoolean() && System.nanoTime() < end) {
                Thread.sleep(STEP_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
