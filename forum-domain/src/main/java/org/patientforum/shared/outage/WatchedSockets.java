package org.patientforum.shared.outage;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Creates the sockets of one connection. The driver instantiates this class by name. */
public final class WatchedSockets extends SocketFactory {

    private final Opening opening;

    /** @param key of the opening, passed through the driver */
    public WatchedSockets(String key) {
        this.opening = Opening.of(key);
    }

    @Override
    public Socket createSocket() {
        return opening.newSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unsupported();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("The driver connects its sockets itself");
    }
}
