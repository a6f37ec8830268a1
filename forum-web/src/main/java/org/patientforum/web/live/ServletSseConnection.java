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
    private String waiting;
    private boolean unflushed;
    private boolean open;

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
        if (waiting == null || !heartbeat) {
            waiting = event;
        }
        write();
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    private void write() {
        try {
            while (open && (waiting != null || unflushed) && out.isReady()) {
                if (waiting != null) {
                    String event = waiting;
                    waiting = null;
                    unflushed = true;
                    out.write(event.getBytes(StandardCharsets.US_ASCII));
                } else {
                    unflushed = false;
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            try {
                context.complete();
            } catch (IllegalStateException over) {
                // the container has completed it already
            }
        }
        closed.run();
    }

    @Override
    public void onError(Throwable broken) {
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
        open = false;
        closed.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // asynchronous processing is started only once
    }
}
