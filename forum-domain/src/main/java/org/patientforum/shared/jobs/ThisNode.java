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

/** This node: its unique name and start time. */
@ApplicationScoped
public class ThisNode {

    private static final String STOPPING = "forum.stopping";
    private static final String REVISION = "[0-9a-f]{7,40}";
    private static final String VERSION = buildVersion();
    private static final int MAX_HOST_LENGTH = 60;
    private static final int RANDOM_BYTES = 4;

    private final String name = hostName() + "-" + RandomTokens.randomBase64Url(RANDOM_BYTES);
    private Instant startedAt;

    protected ThisNode() {}

    @Inject
    public ThisNode(Clock clock) {
        startedAt = clock.instant();
    }

    /** The host name with a random suffix. */
    public String name() {
        return name;
    }

    /** The start time. */
    public Instant startedAt() {
        return startedAt;
    }

    /** The forum's version, with the source revision if the build knew it. */
    public String version() {
        return VERSION;
    }

    /** Whether the node is stopping, so that load balancers should not use it any more. The launcher sets a system property. */
    public boolean stopping() {
        return System.getProperty(STOPPING) != null;
    }

    /** Whether the node refuses new requests, except the resources of the page that says so. */
    public boolean refusing() {
        return "refusing".equals(System.getProperty(STOPPING));
    }

    private static String buildVersion() {
        Properties build = new Properties();
        try (InputStream in = ThisNode.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String revision = build.getProperty("revision");
        return build.getProperty("version") + (revision.matches(REVISION) ? " (" + revision + ")" : "");
    }

    private static String hostName() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.length() > MAX_HOST_LENGTH ? host.substring(0, MAX_HOST_LENGTH) : host;
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
