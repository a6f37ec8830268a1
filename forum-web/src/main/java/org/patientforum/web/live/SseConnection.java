package org.patientforum.web.live;

/** The way to one open page. What is said on it must not wait for the page. */
interface SseConnection {

    /** Says it soon; what was to be said before and is still on its way may be left out. */
    void send(String event);

    /** Closes the connection. */
    void close();
}
