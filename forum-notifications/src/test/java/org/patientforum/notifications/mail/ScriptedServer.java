package org.patientforum.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on the loopback address that accepts everything except what its script says. It can drop a
 * connection, stop answering, or be slow until the test releases it. It counts connections and keeps accepted mails.
 */
public final class ScriptedServer implements AutoCloseable {

    /** Closes the connection without a reply. */
    static final String DROP = "DROP";

    /** Never replies, but keeps reading. */
    public static final String SWALLOW = "SWALLOW";

    /** Replies as usual, but only after the test releases it. */
    static final String SLOW = "SLOW";

    /**
     * A line of the script: the reply to commands that begin with {@code command}, if the text after it contains
     * {@code to} and the mail is for {@code recipient}.
     */
    record Reply(String command, String to, String recipient, String reply) {

        Reply(String command, String to, String reply) {
            this(command, to, "", reply);
        }

        /** A reply to the command, or at the end of the message, of a mail to this recipient. */
        static Reply toRecipient(String at, String recipient, String said) {
            return new Reply(at, "", recipient, said);
        }
    }

    private static final int TIMEOUT_SECONDS = 120;

    private final ServerSocket socket;
    private final List<Reply> script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger conversations = new AtomicInteger();
    private final Semaphore started = new Semaphore(0);
    private final Semaphore slow = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);

    /**
     * @param at the command to reply to: CONNECT, MAIL, RCPT, DATA, or "." for the end of the message
     * @param answer the reply, or DROP, SWALLOW, SLOW
     */
    public ScriptedServer(String at, String answer) throws IOException {
        this(List.of(new Reply(at, "", answer)));
    }

    public ScriptedServer(List<Reply> script) throws IOException {
        this(0, script);
    }

    /** @param port 0 for any free port */
    public ScriptedServer(int port, List<Reply> script) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        start(this::serve);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Returns the envelope senders. */
    public List<String> senders() {
        return senders;
    }

    /** Returns the received commands with this prefix. */
    public List<String> commands(String beginning) {
        return commands.stream()
                .filter(command -> command.startsWith(beginning))
                .toList();
    }

    /** Returns the recipients of accepted mails. */
    public List<String> accepted() {
        return accepted;
    }

    /**
     * Waits until this many further connections were opened.
     *
     * @return false if they were not
     */
    boolean awaitConversations(int count) throws InterruptedException {
        return started.tryAcquire(count, TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns the number of connections. */
    int conversations() {
        return conversations.get();
    }

    /**
     * Waits until this many further connections wait for {@link #release()}.
     *
     * @return false if they do not
     */
    boolean awaitSlow(int count) throws InterruptedException {
        return slow.tryAcquire(count, TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets slow connections continue. */
    void release() {
        released.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                conversations.incrementAndGet();
                started.release();
                start(() -> serveClient(client));
            } catch (IOException e) {
                // The test has closed the server.
            }
        }
    }

    private void serveClient(Socket client) {
        try (client) {
            process(client);
        } catch (IOException e) {
            // The client or the test has closed the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void process(Socket client) throws IOException, InterruptedException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII);
        boolean inText = false;
        String to = "";
        String command = "CONNECT";
        while (command != null) {
            to = command.startsWith("RCPT") ? command : to;
            if (command.startsWith("MAIL FROM:")) {
                senders.add(command.replaceAll(".*<|>.*", ""));
            }
            if (!inText || command.equals(".")) {
                commands.add(command);
                String said = reply(command, to);
                if (said.equals(DROP)) {
                    return;
                }
                if (!said.equals(SWALLOW)) {
                    keep(command, said, to);
                    out.print(said + "\r\n");
                    out.flush();
                }
                inText = said.startsWith("354");
            }
            command = in.readLine();
        }
    }

    private void keep(String command, String said, String to) {
        if (command.equals(".") && said.startsWith("250")) {
            accepted.add(to.replaceAll(".*<|>.*", ""));
        }
    }

    private String reply(String command, String to) throws InterruptedException {
        String said = script.stream()
                .filter(line -> command.startsWith(line.command()) && command.contains(line.to()))
                .filter(line -> to.contains(line.recipient()))
                .map(Reply::reply)
                .findFirst()
                .orElse("");
        if (said.equals(SLOW)) {
            slow.release();
            released.await();
            said = "";
        }
        return said.isEmpty() ? defaultReply(command) : said;
    }

    private static String defaultReply(String command) {
        if (command.equals("CONNECT")) {
            return "220 scripted";
        }
        return command.startsWith("DATA") ? "354 go on" : "250 ok";
    }

    @Override
    public void close() throws IOException {
        release();
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
