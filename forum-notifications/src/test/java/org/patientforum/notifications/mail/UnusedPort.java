package org.patientforum.notifications.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of the loopback address on which nothing listens, and which no other process gets while this is open. A server of
 * the test may start to listen there: both set SO_REUSEADDR and share the port.
 */
public final class UnusedPort implements AutoCloseable {

    private final Socket bound = new Socket();

    public UnusedPort() {
        try {
            bound.setReuseAddress(true);
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int number() {
        return bound.getLocalPort();
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
