package org.patientforum.launcher;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

/** Controls the requests to the server on start and shutdown. Implemented in forum-listener.jar, which is loaded with the server's classes. */
public interface Traffic {

    /** Accepts connections on this open port only, including those that wait in its backlog. */
    void listen(ServerSocketChannel port) throws IOException;

    /** Returns the port that the server listens on. */
    int port();

    /** Closes each connection after its next response, so that proxies and browsers connect to another node. */
    void drain();

    /** Closes the port. Active requests continue. */
    void close();

    /** Returns the number of requests without a complete response. Event streams do not count. */
    int activeRequests();

    /** Returns the time since the last request for {@code /health/ready} in milliseconds; more than a day if there was none. */
    long millisecondsSinceReadinessCheck();
}
