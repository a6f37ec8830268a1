package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Connections of many pages that receive events, read by one thread. Records when each received its last event. */
final class EventConnections implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final Map<SocketChannel, Long> notifiedAt = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(this::read, "event connections");
    private volatile boolean open = true;

    EventConnections() throws IOException {
        reader.setDaemon(true);
        reader.start();
    }

    void open(String url, String cookie) throws IOException {
        URI address = URI.create(url);
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        String request = "GET /bell HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAccept: text/event-stream\r\nCookie: "
                + cookie + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector.wakeup(), SelectionKey.OP_READ);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (open) {
            try {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    read((SocketChannel) key.channel(), buffer.clear());
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (channel.read(buffer) < 0) {
            channel.close();
            return;
        }
        String text = StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
        if (text.contains("data: ")) {
            notifiedAt.put(channel, System.nanoTime());
        }
    }

    int notifiedCount() {
        return notifiedAt.size();
    }

    void reset() {
        notifiedAt.clear();
    }

    /** Waits until this many pages have received an event. */
    void await(int pages, int seconds) throws InterruptedException {
        long patience = System.nanoTime() + seconds * 1_000_000_000L;
        while (notifiedAt.size() < pages) {
            Thread.sleep(20);
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("only " + notifiedAt.size() + " of " + pages + " pages received an event");
            }
        }
    }

    /** Returns when each page received its event, in milliseconds after this moment, sorted ascending. */
    double[] since(long nanos) {
        return notifiedAt.values().stream()
                .mapToDouble(at -> (at - nanos) / 1e6)
                .sorted()
                .toArray();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        open = false;
        reader.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
