package org.patientforum.shared.outage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.logging.Logger;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database that knows since when somebody waits for an answer on it. The driver reads only when it has asked something; so this covers
 * statements, commits, checks and sign-ins alike, and whoever waits is set free by closing it.
 */
final class WatchedSocket extends Socket {

    private static final Logger LOG = Logger.getLogger(WatchedSocket.class.getName());

    /** Seconds of silence until the first sign of life goes out, between two of them, and how many may be lost: firewalls forget what is silent. */
    private static final int KEEP_IDLE = 60;

    private static final int KEEP_INTERVAL = 10;
    private static final int KEEP_COUNT = 3;
    private static final long NOBODY = 0;

    private final @Nullable DatabaseWatch watch;
    private volatile long waitingSince = NOBODY;
    private volatile long heardAt = System.nanoTime();
    private volatile int backend;

    /** @param watch to be told of what is heard, and of losses; none for a probe */
    WatchedSocket(@Nullable DatabaseWatch watch) {
        this.watch = watch;
    }

    /** The number of the server's process at the other end; 0 if it is not known yet. */
    int backend() {
        return backend;
    }

    void servedBy(int process) {
        backend = process;
    }

    /** Whether somebody waits for an answer, for this long at least. */
    boolean waiting(long nanos) {
        long since = waitingSince;
        return since != NOBODY && System.nanoTime() - since >= nanos;
    }

    /** Whether anybody waits. */
    boolean waiting() {
        return waitingSince != NOBODY;
    }

    /** Since when somebody waits: tells one wait from the next. */
    long waitingSince() {
        return waitingSince;
    }

    /** When the server last said something. */
    long heardAt() {
        return heardAt;
    }

    /** Whether what somebody waits for has arrived, and they have not had the time to read it: then it is this machine that is slow. */
    boolean unread() {
        try {
            return waiting()
                    && isConnected()
                    && !isClosed()
                    && super.getInputStream().available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        waitingSince = System.nanoTime() | 1;
        try {
            super.connect(endpoint, timeout);
            keepAlive();
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            waitingSince = NOBODY;
        }
    }

    private void keepAlive() throws IOException {
        setKeepAlive(true);
        try {
            setOption(ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_IDLE);
            setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_INTERVAL);
            setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, KEEP_COUNT);
        } catch (UnsupportedOperationException e) {
            LOG.fine(() -> "This system sends signs of life as it likes: " + e.getMessage());
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Answers(super.getInputStream());
    }

    @Override
    public void close() throws IOException {
        if (watch != null) {
            watch.closed(this);
        }
        super.close();
    }

    /** Ends it from another thread, whatever it does. */
    void cut() {
        try {
            close();
        } catch (IOException e) {
            LOG.fine(() -> "It was closed already: " + e.getMessage());
        }
    }

    private final class Answers extends FilterInputStream {

        Answers(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            waitingSince = System.nanoTime() | 1;
            try {
                int count = in.read(target, offset, length);
                if (count > 0) {
                    heardAt = System.nanoTime();
                }
                lost(count < 0);
                return count;
            } catch (IOException e) {
                lost(!(e instanceof SocketTimeoutException));
                throw e;
            } finally {
                waitingSince = NOBODY;
            }
        }

        private void lost(boolean so) {
            if (so && watch != null && !isClosed()) {
                watch.lost();
            }
        }
    }
}
