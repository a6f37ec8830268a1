package org.patientforum.web.console.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.File;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.patientforum.shared.jobs.ThisNode;

/** The machine that this node runs on, and how it was started. */
@Named("machine")
@ApplicationScoped
public class NodeStatus {

    private static final long MEGABYTE = 1024 * 1024;

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

    /** In megabytes. */
    public long getHeapUsed() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    /** In megabytes. */
    public long getHeapMost() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    /** In megabytes, where the forum keeps everything. */
    public long getDiskFree() {
        return folder().getUsableSpace() / MEGABYTE;
    }

    /** In megabytes. */
    public long getDisk() {
        return folder().getTotalSpace() / MEGABYTE;
    }

    private File folder() {
        File folder = new File(option("forum.data", "./forum-data"));
        return folder.exists() ? folder : new File(".");
    }

    /** The mail server and its port; empty if there is none. */
    public String getMailHost() {
        String host = option("forum.mail.host", "");
        return host.isEmpty() ? "" : host + ":" + option("forum.mail.port", "25");
    }

    public String getMailTls() {
        return option("forum.mail.tls", "none").toLowerCase(Locale.ROOT);
    }

    private String option(String name, String otherwise) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }
}
