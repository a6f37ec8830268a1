package org.patientforum.running;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A fast mail server on the loopback interface that stores only the Message-IDs by recipient. It accepts no more mails than allowed, so that a test can
 * interrupt the forum in the middle of its work, however fast it is.
 */
public final class CountingSink implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(0);

    public CountingSink() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Returns the received Message-IDs by recipient. */
    public Map<String, List<String>> messageIds() {
        return taken;
    }

    /** Allows a number of further mails. Other clients wait at the command DATA. */
    public void allow(int mails) {
        allowed.release(mails);
    }

    /** Waits until a number of further mails has arrived; returns false on timeout. */
    public boolean more(int mails, Duration patience) throws InterruptedException {
        return arrivals.tryAcquire(mails, patience.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until mails to a number of different addresses have arrived; returns false on timeout. */
    public boolean recipients(int addresses, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (taken.size() < addresses) {
            if (!arrivals.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "counting mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                start(() -> converse(client));
            } catch (IOException e) {
                // The test has ended the server.
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII))) {
            say(out, "220 sink");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    to = line.replaceAll(".*<|>.*", "");
                }
                if (line.equals("DATA")) {
                    allowed.acquireUninterruptibly();
                    say(out, "354 go on");
                    take(to, in);
                }
                say(out, "250 ok");
            }
        } catch (IOException e) {
            // The forum was killed in the middle of its conversation.
        }
    }

    /** Counts a mail on its last line, before the reply: a mail whose reply is lost has been delivered. */
    private void take(String to, BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("half a mail");
            }
            if (line.startsWith("Message-ID:")) {
                id = line.substring("Message-ID:".length()).strip();
            }
        }
        String messageId = id;
        taken.compute(to, (address, before) -> {
            List<String> all = before == null ? new ArrayList<>() : before;
            all.add(messageId);
            return all;
        });
        arrivals.release();
    }

    private static void say(BufferedWriter out, String response) throws IOException {
        out.write(response + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
