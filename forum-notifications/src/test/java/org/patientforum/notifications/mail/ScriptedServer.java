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
 * A mail server on loopback that says yes to everything but what its script says. It can drop a conversation, swallow all that is
 * said and never answer, or be slow until the test lets it go on. It counts conversations and keeps what it has taken.
 */
public final class ScriptedServer implements AutoCloseable {

    /** Ends the conversation without a word. */
    static final String DROP = "DROP";

    /** Never answers, and goes on listening. */
    public static final String SWALLOW = "SWALLOW";

    /** Answers as usual, but not before the test says so. */
    static final String SLOW = "SLOW";

    /**
     * One line of the script: what is said to commands that begin with {@code at}, if the text behind it holds {@code to}, and the mail is
     * for whom {@code recipient} stands for.
     */
    record Answer(String at, String to, String recipient, String said) {

        Answer(String at, String to, String said) {
            this(at, to, "", said);
        }

        /** At the command, or at the end of the text, of a mail to this recipient. */
        static Answer toOne(String at, String recipient, String said) {
            return new Answer(at, "", recipient, said);
        }
    }

    private static final int PATIENCE_SECONDS = 120;

    private final ServerSocket socket;
    private final List<Answer> script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger conversations = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore slow = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /**
     * @param at the command it does not like: CONNECT, MAIL, RCPT, DATA, or "." for the end of the message
     * @param answer what it says then, or DROP, SWALLOW, SLOW
     */
    public ScriptedServer(String at, String answer) throws IOException {
        this(List.of(new Answer(at, "", answer)));
    }

    public ScriptedServer(List<Answer> script) throws IOException {
        this(0, script);
    }

    /** @param port 0 for any that is free */
    public ScriptedServer(int port, List<Answer> script) throws IOException {
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

    /** Whom the envelopes say mails are from. */
    public List<String> senders() {
        return senders;
    }

    /** The commands it heard that begin so. */
    public List<String> asked(String beginning) {
        return commands.stream()
                .filter(command -> command.startsWith(beginning))
                .toList();
    }

    /** To whom mails were taken. */
    public List<String> taken() {
        return taken;
    }

    /** Waits until so many conversations have begun that nobody waited for yet; false if they do not. */
    boolean met(int howMany) throws InterruptedException {
        return begun.tryAcquire(howMany, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** How many conversations there were in all. */
    int conversations() {
        return conversations.get();
    }

    /** Waits until so many more conversations wait for {@link #goOn()}; false if they do not come. */
    boolean slowed(int howMany) throws InterruptedException {
        return slow.tryAcquire(howMany, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends the slowness. */
    void goOn() {
        goOn.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                conversations.incrementAndGet();
                begun.release();
                start(() -> converse(client));
            } catch (IOException e) {
                // The test has ended the server.
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException e) {
            // The client or the test has ended the conversation.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket client) throws IOException, InterruptedException {
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
                String said = said(command, to);
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
            taken.add(to.replaceAll(".*<|>.*", ""));
        }
    }

    private String said(String command, String to) throws InterruptedException {
        String said = script.stream()
                .filter(line -> command.startsWith(line.at()) && command.contains(line.to()))
                .filter(line -> to.contains(line.recipient()))
                .map(Answer::said)
                .findFirst()
                .orElse("");
        if (said.equals(SLOW)) {
            slow.release();
            goOn.await();
            said = "";
        }
        return said.isEmpty() ? usual(command) : said;
    }

    private static String usual(String command) {
        if (command.equals("CONNECT")) {
            return "220 scripted";
        }
        return command.startsWith("DATA") ? "354 go on" : "250 ok";
    }

    @Override
    public void close() throws IOException {
        goOn();
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
