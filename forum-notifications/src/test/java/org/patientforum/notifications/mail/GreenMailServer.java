package org.patientforum.notifications.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * GreenMail on a free port of the loopback address, with a longer start timeout than its own two seconds, for busy
 * machines.
 */
public final class GreenMailServer {

    private static final int MAX_START_MILLIS = 120_000;

    private GreenMailServer() {}

    /**
     * Returns a server that is not started yet.
     *
     * @param protocol as in {@link ServerSetup}
     */
    public static GreenMail speaking(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(MAX_START_MILLIS);
        return new GreenMail(setup);
    }
}
