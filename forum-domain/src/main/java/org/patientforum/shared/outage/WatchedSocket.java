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
 * A socket to the database that knows since when a response is awaited. The driver reads only after sending a request; so this
 * covers statements, commits, validations and logins alike, and closing the socket releases the waiting caller.
 */
final class WatchedSocket extends Socket {

    private static final Logger LOG = Logger.getLogger(WatchedSocket.class.getName());

    /**
     * TCP keep-alive: idle seconds before the first probe, seconds between probes, and lost probes until the connection counts as
     * dead. Firewalls drop silent connections.
     */
    private static final int KEEP_IDLE = 60;

    private static final int KEEP_INTERVAL = 10;
    private static final int KEEP_COUNT = 3;
    private static final long NOT_WAITING = 0;

    private final @Nullable DatabaseWatch watch;
    private volatile long waitingSince = NOT_WAITING;
    private volatile long lastReceivedAt = System.nanoTime();
    private volatile int backendPid;

    /** @param watch informed of received data and of losses; null for a probe */
    WatchedSocket(@Nullable DatabaseWatch watch) {
        this.watch = watch;
    }

    /** The process id of the backend at the other end; 0 if unknown. */
    int backendPid() {
        return backendPid;
    }

    void setBackend(int process) {
        backendPid = process;
    }

    /** Whether a caller has waited for a response for at least this long. */
    boolean waiting(long nanos) {
        long since = waitingSince;
        return since != NOT_WAITING && System.nanoTime() - since >= nanos;
    }

    /** Whether a caller waits for a response. */
    boolean waiting() {
        return waitingSince != NOT_WAITING;
    }

    /** Start of the present wait; distinguishes one wait from the next. */
    long waitingSince() {
        return waitingSince;
    }

    /** When data were last received. */
    long lastReceivedAt() {
        return lastReceivedAt;
    }

    /** Whether the awaited data have arrived but have not been read: then this machine is slow, not the database. */
    boolean hasUnreadInput() {
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
            waitingSince = NOT_WAITING;
        }
    }

    private void keepAlive() throws IOException {
        setKeepAlive(true);
        try {
            setOption(ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_IDLE);
            setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_INTERVAL);
            setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, KEEP_COUNT);
        } catch (UnsupportedOperationException e) {
            LOG.fine(() -> "The timing of TCP keep-alives cannot be set on this system: " + e.getMessage());
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

    /** Closes the socket from another thread, whatever it does. */
    void cut() {
        try {
            close();
        } catch (IOException e) {
            LOG.fine(() -> "The socket was closed already: " + e.getMessage());
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
                    lastReceivedAt = System.nanoTime();
                }
                reportLost(count < 0);
                return count;
            } catch (IOException e) {
                reportLost(!(e instanceof SocketTimeoutException));
                throw e;
            } finally {
                waitingSince = NOT_WAITING;
            }
        }

        private void reportLost(boolean so) {
            if (so && watch != null && !isClosed()) {
                watch.lost();
            }
        }
    }
}
