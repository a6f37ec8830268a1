package org.patientforum.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Reserves ports of the loopback interface for servers that cannot choose one themselves. The ports are below the range for outgoing connections. A lock on a
 * file that all test runs of a user share reserves each for this process, before its server listens and while that restarts.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    private static final Path LOCKS =
            Path.of(System.getProperty("java.io.tmpdir"), "patient-forum-ports-" + System.getProperty("user.name"));

    private static final Random CHANCE = new Random();
    private static final Set<Integer> TRIED = new HashSet<>();
    private static FileChannel locks;

    private FreePort() {}

    /** Reserves a free port until this process ends. */
    public static synchronized int reserve() {
        try {
            if (locks == null) { // never closed: closing any channel would release all locks of this process
                locks = FileChannel.open(LOCKS, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            while (TRIED.size() < COUNT) {
                int port = FIRST + CHANCE.nextInt(COUNT);
                if (TRIED.add(port) && locks.tryLock(port, 1, false) != null && nobodyListensAt(port)) {
                    return port;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("No port from " + FIRST + " on is free");
    }

    private static boolean nobodyListensAt(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
