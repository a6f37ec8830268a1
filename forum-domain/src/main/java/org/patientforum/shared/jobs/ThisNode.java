package org.patientforum.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import org.patientforum.shared.crypto.RandomTokens;

/** The running forum itself: a name that no other one has, and since when it runs. */
@ApplicationScoped
public class ThisNode {

    private static final String STOPPING = "forum.stopping";
    private static final String REVISION = "[0-9a-f]{7,40}";
    private static final String VERSION = built();
    private static final int LONGEST = 60;
    private static final int RANDOM_BYTES = 4;

    private final String name = host() + "-" + RandomTokens.random(RANDOM_BYTES);
    private Instant startedAt;

    protected ThisNode() {}

    @Inject
    public ThisNode(Clock clock) {
        startedAt = clock.instant();
    }

    /** Its name: the host's with something of its own. */
    public String name() {
        return name;
    }

    /** Since when it runs. */
    public Instant startedAt() {
        return startedAt;
    }

    /** The forum's version, with the revision it was built from if the build knew that. */
    public String version() {
        return VERSION;
    }

    /** Whether it was told to stop: no balancer should send anybody here any more. The launcher says so in a system property. */
    public boolean stopping() {
        return System.getProperty(STOPPING) != null;
    }

    /** Whether it takes no new requests any more, but for what the page that says so is made of. */
    public boolean refusing() {
        return "refusing".equals(System.getProperty(STOPPING));
    }

    private static String built() {
        Properties build = new Properties();
        try (InputStream in = ThisNode.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String revision = build.getProperty("revision");
        return build.getProperty("version") + (revision.matches(REVISION) ? " (" + revision + ")" : "");
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.length() > LONGEST ? host.substring(0, LONGEST) : host;
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
