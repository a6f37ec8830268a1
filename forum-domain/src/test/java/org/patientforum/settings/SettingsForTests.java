package org.patientforum.settings;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings put together in plain Java, with options as somebody gave them. */
public final class SettingsForTests {

    private SettingsForTests() {}

    public static Settings settings(EntityManager em, Map<String, String> options) {
        return new Settings(new SettingRows(em), new SiteRevisions(em), new Options(options));
    }

    /** What holds if nobody ever changed anything. */
    public static Settings of(Map<String, String> options) {
        return Settings.fixed(new Options(options));
    }

    /** Raises the revision in the real table. */
    public static SiteChange siteChange(
            jakarta.persistence.EntityManager em, jakarta.enterprise.event.Event<SiteChanged> changed) {
        return new SiteChange(new SiteRevisions(em), changed);
    }

    private record Options(Map<String, String> values) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
