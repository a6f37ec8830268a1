package org.patientforum.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * What holds now: the value that an administrator chose, else the option given at the start, else what the forum comes with.
 * Reading asks memory only; {@link SettingsRefreshJob} keeps it fresh on every node.
 */
@ApplicationScoped
public class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final SettingRows rows;
    private final SiteRevisions revisions;
    private final Config config;
    private final Map<Setting, Optional<String>> options = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot;

    protected Settings() {
        this(null, null, null);
    }

    @Inject
    public Settings(SettingRows rows, SiteRevisions revisions, Config config) {
        this.rows = rows;
        this.revisions = revisions;
        this.config = config;
    }

    /** Settings that nobody can change: what tests and tools without a database use. */
    public static Settings fixed(Config config) {
        Settings settings = new Settings(null, null, config);
        settings.snapshot = new Snapshot(0, Map.of());
        return settings;
    }

    private record Snapshot(long revision, Map<String, String> values) {}

    /** The words that hold now; empty if there are none. */
    public String text(Setting setting) {
        return given(setting).orElse(setting.otherwise());
    }

    /** What somebody chose or gave as an option; empty if the forum is to do as it was delivered. */
    public Optional<String> given(Setting setting) {
        if (!fixed(setting)) {
            String chosen = snapshot().values().get(setting.key());
            if (chosen != null) {
                return Optional.of(chosen);
            }
        }
        return option(setting);
    }

    /** What holds if no administrator chose anything. */
    String delivered(Setting setting) {
        return option(setting).orElse(setting.otherwise());
    }

    /** Whether it is so. What is neither true nor false is taken for false. */
    public boolean yes(Setting setting) {
        return text(setting).strip().equalsIgnoreCase("true");
    }

    /** The number. An option that is none, or out of its limits, is said in the log and not taken. */
    public int number(Setting setting) {
        try {
            return Integer.parseInt(setting.checked(text(setting)));
        } catch (SettingRefused refused) {
            LOG.severe(() -> setting.key() + " must be a number from " + setting.least() + " to " + setting.most()
                    + "; it is taken for " + setting.otherwise() + ".");
            return Integer.parseInt(setting.otherwise());
        }
    }

    /** Whether the option was given at the start and rules. */
    public boolean fixed(Setting setting) {
        return setting.fixable() && option(setting).isPresent();
    }

    /** Goes up whenever something changes that all pages show: what is made of settings may be kept as long as it stays. */
    public long revision() {
        return snapshot().revision();
    }

    /** Reads again if something has changed. */
    void refresh() {
        long newest = revisions.now();
        Snapshot before = snapshot;
        if (before == null || before.revision() != newest) {
            snapshot = new Snapshot(newest, rows.values());
        }
    }

    /** Whoever changed something sees it on the next page. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        refresh();
    }

    private Snapshot snapshot() {
        if (snapshot == null) {
            refresh();
        }
        return snapshot;
    }

    private Optional<String> option(Setting setting) {
        return options.computeIfAbsent(
                setting,
                asked -> config.getOptionalValue(asked.key(), String.class)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty()));
    }
}
