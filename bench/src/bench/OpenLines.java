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

/** Many pages that listen to the bell, on one thread: when did which of them hear a number last? */
final class OpenLines implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final Map<SocketChannel, Long> heard = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(this::read, "open lines");
    private volatile boolean open = true;

    OpenLines() throws IOException {
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
        String words = StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
        if (words.contains("data: ")) {
            heard.put(channel, System.nanoTime());
        }
    }

    int heard() {
        return heard.size();
    }

    void forget() {
        heard.clear();
    }

    /** Waits until so many pages have heard a number. */
    void await(int pages, int seconds) throws InterruptedException {
        long patience = System.nanoTime() + seconds * 1_000_000_000L;
        while (heard.size() < pages) {
            Thread.sleep(20);
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("only " + heard.size() + " of " + pages + " pages heard the bell");
            }
        }
    }

    /** When each page heard, in milliseconds after this moment, shortest first. */
    double[] since(long nanos) {
        return heard.values().stream()
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
