package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Postfix's {@code smtp-sink}: a mail server that accepts and discards all mail. */
final class SmtpSink implements AutoCloseable {

    private static final String BACKLOG = "100";

    final int port;
    private final Process process;

    SmtpSink() throws IOException, InterruptedException {
        port = Forum.freePort();
        process = new ProcessBuilder("smtp-sink", "-u", "nobody", "127.0.0.1:" + port, BACKLOG)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!listens()) {
            Thread.sleep(20);
            if (!process.isAlive()) {
                throw new IllegalStateException("smtp-sink ended with " + process.exitValue());
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns the settings with which a forum sends to this server. */
    String[] settings() {
        return new String[] {
            "forum.mail.host=127.0.0.1", "forum.mail.port=" + port, "forum.mail.tls=none", "forum.mail.hold-minutes=0"
        };
    }

    @Override
    public void close() {
        process.destroy();
    }
}
