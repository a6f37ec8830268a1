package org.patientforum.launcher;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

/** What comes to the server's listener, for whoever begins and ends it. Implemented where the server's classes are known, in forum-listener.jar. */
public interface Traffic {

    /** Answers on this open port from now on, also those who have knocked already, and on no other. */
    void listen(ServerSocketChannel port) throws IOException;

    /** The port that the server listens on. */
    int port();

    /** Answers what comes as before, but ends each connection with its answer, so that proxies and browsers turn to another node. */
    void drain();

    /** Lets nobody in any more. Requests that are here go on. */
    void shut();

    /** How many requests have come and are not answered yet. Pages that listen for news do not count. */
    int underWay();

    /** How many milliseconds ago somebody asked whether this node is ready; very many if nobody ever did. */
    long askedMillisecondsAgo();
}
