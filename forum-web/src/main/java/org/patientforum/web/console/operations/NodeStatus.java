package org.patientforum.web.console.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.File;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.patientforum.shared.jobs.ThisNode;

/** The state of this node: versions, memory, disk and mail options. */
@Named("consoleNodeStatus")
@ApplicationScoped
public class NodeStatus {

    private static final long BYTES_PER_MIB = 1024 * 1024;

    private final Config config;
    private final ThisNode node;

    protected NodeStatus() {
        this(null, null);
    }

    @Inject
    public NodeStatus(Config config, ThisNode node) {
        this.config = config;
        this.node = node;
    }

    public String getName() {
        return node.name();
    }

    public String getVersion() {
        return node.version();
    }

    public Instant getStartedAt() {
        return node.startedAt();
    }

    public String getJava() {
        return System.getProperty("java.version");
    }

    /** The used heap in MiB. */
    public long getHeapUsed() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MIB;
    }

    /** The maximum heap in MiB. */
    public long getHeapMax() {
        return Runtime.getRuntime().maxMemory() / BYTES_PER_MIB;
    }

    /** The free space of the data folder's disk in MiB. */
    public long getDiskFree() {
        return folder().getUsableSpace() / BYTES_PER_MIB;
    }

    /** The size of the data folder's disk in MiB. */
    public long getDisk() {
        return folder().getTotalSpace() / BYTES_PER_MIB;
    }

    private File folder() {
        File folder = new File(option("forum.data", "./forum-data"));
        return folder.exists() ? folder : new File(".");
    }

    /** Host and port of the mail server; empty if none is configured. */
    public String getMailHost() {
        String host = option("forum.mail.host", "");
        return host.isEmpty() ? "" : host + ":" + option("forum.mail.port", "25");
    }

    public String getMailTls() {
        return option("forum.mail.tls", "none").toLowerCase(Locale.ROOT);
    }

    private String option(String name, String defaultValue) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(defaultValue);
    }
}
