package org.patientforum.web.live;

/** The connection to one open page. Sending never blocks. */
interface SseConnection {

    /** Sends an event soon. An earlier event that is still waiting may be dropped. */
    void send(String event);

    /** Closes the connection. */
    void close();
}
