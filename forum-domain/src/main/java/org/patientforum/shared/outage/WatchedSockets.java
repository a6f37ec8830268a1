package org.patientforum.shared.outage;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the sockets of one connection to the database. The driver finds it by the name of this class. */
public final class WatchedSockets extends SocketFactory {

    private final Opening opening;

    /** @param key of the opening that the sockets belong to, as it was given to the driver */
    public WatchedSockets(String key) {
        this.opening = Opening.of(key);
    }

    @Override
    public Socket createSocket() {
        return opening.newSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedByTheDriver();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectedByTheDriver();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedByTheDriver();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectedByTheDriver();
    }

    private static UnsupportedOperationException connectedByTheDriver() {
        return new UnsupportedOperationException("The driver connects its sockets itself");
    }
}
