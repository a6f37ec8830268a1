package org.patientforum.notifications.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** GreenMail on the loopback address and any free port, with more time to start than its own two seconds: a machine may be busy. */
public final class GreenMailServer {

    private static final int MAX_START_MILLIS = 120_000;

    private GreenMailServer() {}

    /**
     * One that is not started yet.
     *
     * @param protocol as {@link ServerSetup} calls it
     */
    public static GreenMail speaking(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(MAX_START_MILLIS);
        return new GreenMail(setup);
    }
}
