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
 * The forum's port. It is opened once, before anything else, and is never shut while the forum starts: the launcher answers on it until the application is ready,
 * then the server takes it over with those who have knocked meanwhile. Nobody meets a closed door in between.
 */
final class ListeningPort implements AutoCloseable {

    /** As many as the server itself lets wait. */
    private static final int BACKLOG = 4096;

    private final ServerSocketChannel channel;
    private final Selector selector;
    private final Consumer<SocketChannel> answer;
    private final Thread accepting =
            Thread.ofPlatform().daemon().name("starting").unstarted(this::accept);

    private ListeningPort(ServerSocketChannel channel, Consumer<SocketChannel> answer) throws IOException {
        this.channel = channel;
        this.answer = answer;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Opens the port; each connection is given to {@code answer} on a thread of its own, until the port is handed over. */
    static ListeningPort open(Options options, Consumer<SocketChannel> answer) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.socket().setReuseAddress(true);
            channel.bind(new InetSocketAddress(InetAddress.getByName(options.address()), options.port()), BACKLOG);
            ListeningPort port = new ListeningPort(channel, answer);
            port.accepting.start();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the port was free a moment ago
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
                    Thread.ofVirtual().start(() -> answer.accept(connection));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends answering and gives the open port to whoever answers from now on. */
    ServerSocketChannel handOver() {
        try {
            accepting.interrupt(); // wakes the selector up
            accepting.join();
            return channel;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Shuts the port, if the forum does not start. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
