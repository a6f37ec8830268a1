package org.patientforum.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A connection over an asynchronous response. It occupies no thread: an event that the client cannot take at once
 * waits for {@link #onWritePossible}.
 */
final class ServletSseConnection implements SseConnection, WriteListener, AsyncListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private Runnable closed = () -> {};
    private String pending;
    private boolean unflushed;
    private boolean writable;

    ServletSseConnection(AsyncContext context) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
    }

    /**
     * Starts writing.
     *
     * @param whenClosed called when either side closes the connection
     */
    void open(Runnable whenClosed) {
        closed = whenClosed;
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public synchronized void send(String event) {
        boolean heartbeat = event.startsWith(":");
        if (pending == null || !heartbeat) {
            pending = event;
        }
        write();
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        write();
    }

    private void write() {
        try {
            while (writable && (pending != null || unflushed) && out.isReady()) {
                if (pending != null) {
                    String event = pending;
                    pending = null;
                    unflushed = true;
                    out.write(event.getBytes(StandardCharsets.US_ASCII));
                } else {
                    unflushed = false;
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException e) {
            close();
        }
    }

    @Override
    public synchronized void close() {
        if (writable) {
            writable = false;
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // the container has completed it already
            }
        }
        closed.run();
    }

    @Override
    public void onError(Throwable e) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        writable = false;
        closed.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // asynchronous processing is started only once
    }
}
