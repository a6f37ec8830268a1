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
 * The effective settings: the administrators' value, else the option given at the start, else the built-in default. Reads touch
 * memory only; {@link SettingsRefreshJob} refreshes every node.
 */
@ApplicationScoped
public class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final SettingValues rows;
    private final SiteRevisions revisions;
    private final Config config;
    private final Map<Setting, Optional<String>> options = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot;

    protected Settings() {
        this(null, null, null);
    }

    @Inject
    public Settings(SettingValues rows, SiteRevisions revisions, Config config) {
        this.rows = rows;
        this.revisions = revisions;
        this.config = config;
    }

    /** Immutable settings for tests and tools without a database. */
    public static Settings immutable(Config config) {
        Settings settings = new Settings(null, null, config);
        settings.snapshot = new Snapshot(0, Map.of());
        return settings;
    }

    private record Snapshot(long revision, Map<String, String> values) {}

    /** The effective text; empty if there is none. */
    public String text(Setting setting) {
        return configured(setting).orElse(setting.defaultValue());
    }

    /** The value set by an administrator or an option; empty if the built-in default applies. */
    public Optional<String> configured(Setting setting) {
        if (!overriddenByOption(setting)) {
            String chosen = snapshot().values().get(setting.key());
            if (chosen != null) {
                return Optional.of(chosen);
            }
        }
        return option(setting);
    }

    /** The value that applies without an administrator's change. */
    String initialValue(Setting setting) {
        return option(setting).orElse(setting.defaultValue());
    }

    /** The effective flag. Fails closed: anything but {@code true} is false. */
    public boolean flag(Setting setting) {
        return text(setting).strip().equalsIgnoreCase("true");
    }

    /** The effective number. An invalid or out-of-range option is logged and replaced by the default. */
    public int number(Setting setting) {
        try {
            return Integer.parseInt(setting.validated(text(setting)));
        } catch (SettingRefused refused) {
            LOG.severe(() -> setting.key() + " must be a number from " + setting.min() + " to " + setting.max()
                    + "; using " + setting.defaultValue() + ".");
            return Integer.parseInt(setting.defaultValue());
        }
    }

    /** Whether an option given at the start overrides the setting. */
    public boolean overriddenByOption(Setting setting) {
        return setting.overridableByOption() && option(setting).isPresent();
    }

    /**
     * The site revision, which increases with each change that all pages show: anything derived from settings may be cached for
     * one revision.
     */
    public long revision() {
        return snapshot().revision();
    }

    /** Reloads the settings if the revision has changed. */
    void refresh() {
        long newest = revisions.current();
        Snapshot before = snapshot;
        if (before == null || before.revision() != newest) {
            snapshot = new Snapshot(newest, rows.values());
        }
    }

    /** Refreshes this node at once, so that the administrator sees the change on the next page. */
    void siteChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
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
                key -> config.getOptionalValue(key.key(), String.class)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty()));
    }
}
