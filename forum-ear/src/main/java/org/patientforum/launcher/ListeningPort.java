package org.patientforum.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/**
 * The forum's port, opened once and before everything else. The launcher answers requests until the application is ready; then the server takes over the open port
 * with the connections that wait in its backlog. No connection is refused in between.
 */
final class ListeningPort implements AutoCloseable {

    /** The backlog of the server's own listener. */
    private static final int BACKLOG = 4096;

    private final ServerSocketChannel channel;
    private final Selector selector;
    private final Consumer<SocketChannel> handler;
    private final Thread accepting =
            Thread.ofPlatform().daemon().name("starting").unstarted(this::accept);

    private ListeningPort(ServerSocketChannel channel, Consumer<SocketChannel> handler) throws IOException {
        this.channel = channel;
        this.handler = handler;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Opens the port. Until it is handed over, each connection is passed to {@code handler} on a thread of its own. */
    static ListeningPort open(Options options, Consumer<SocketChannel> handler) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.socket().setReuseAddress(true);
            channel.bind(new InetSocketAddress(InetAddress.getByName(options.address()), options.port()), BACKLOG);
            ListeningPort port = new ListeningPort(channel, handler);
            port.accepting.start();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Preflight found the port free
        }
    }

    private void accept() {
        try (selector) {
            while (!Thread.currentThread().isInterrupted()) {
                selector.select();
                selector.selectedKeys().clear();
                SocketChannel connection = Thread.currentThread().isInterrupted() ? null : channel.accept();
                if (connection != null) {
                    connection.configureBlocking(true);
                    Thread.ofVirtual().start(() -> handler.accept(connection));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops accepting connections and returns the open port. */
    ServerSocketChannel handOver() {
        try {
            accepting.interrupt(); // wakes up the selector
            accepting.join();
            return channel;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Closes the port if the forum does not start. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
