package org.patientforum.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy between the forum and its database that forwards data until it closes connections, drops them silently or blocks all
 * traffic.
 */
public final class FaultyProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket serverSocket;
    private final Set<Tunnel> passages = ConcurrentHashMap.newKeySet();
    private volatile boolean held;

    private FaultyProxy(int target) throws IOException {
        this.target = target;
        this.serverSocket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("faulty proxy").start(this::receive);
    }

    /** Creates a proxy for this loopback port. */
    public static FaultyProxy before(int port) {
        try {
            return new FaultyProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    /** Silently drops present connections, like a firewall that has lost its table. New connections get through. */
    public void dropSilently() {
        passages.forEach(passage -> passage.forgotten = true);
    }

    /** Closes all connections. */
    public void drop() {
        passages.forEach(Tunnel::close);
    }

    /** Blocks all traffic: data are accepted and lost. */
    public void block() {
        held = true;
        dropSilently();
    }

    /** Forwards connections from now on. */
    public void unblock() {
        held = false;
    }

    private void receive() {
        try {
            while (true) {
                letIn(serverSocket.accept());
            }
        } catch (IOException e) {
            drop(); // the server socket was closed
        }
    }

    private void letIn(Socket client) throws IOException {
        try {
            Tunnel passage = new Tunnel(client, new Socket(InetAddress.getLoopbackAddress(), target));
            passage.forgotten = held;
            passages.add(passage);
            passage.open();
        } catch (IOException nobodyBehind) {
            client.close();
        }
    }

    private final class Tunnel {
        private final Socket client;
        private final Socket server;
        private volatile boolean forgotten;

        Tunnel(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() {
            Thread.ofPlatform().daemon().start(() -> pass(client, server));
            Thread.ofPlatform().daemon().start(() -> pass(server, client));
        }

        private void pass(Socket from, Socket to) {
            byte[] some = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(some); count >= 0; count = in.read(some)) {
                    if (!forgotten) {
                        out.write(some, 0, count);
                    }
                }
                if (!forgotten) {
                    close();
                }
            } catch (IOException e) {
                close();
            }
        }

        void close() {
            passages.remove(this);
            for (Socket side : new Socket[] {client, server}) {
                try {
                    side.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            serverSocket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drop();
    }
}
