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
 * A mail server on loopback that is fast, keeps no mail, and counts: which Message-IDs came for which address. It takes
 * no more mails than it was allowed to, so that a forum of any speed can be met in the midst of its work.
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

    /** The Message-IDs that came for each address. */
    public Map<String, List<String>> taken() {
        return taken;
    }

    /** Lets so many more mails in; who brings another waits at the command DATA. */
    public void allow(int mails) {
        allowed.release(mails);
    }

    /** Waits until so many more mails have come; false if they do not come in time. */
    public boolean more(int mails, Duration patience) throws InterruptedException {
        return arrivals.tryAcquire(mails, patience.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until mails for so many different addresses have come; false if they do not come in time. */
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

    /** Counts the mail when its last line is here, before the answer: what the forum never hears of has been delivered. */
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

    private static void say(BufferedWriter out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
