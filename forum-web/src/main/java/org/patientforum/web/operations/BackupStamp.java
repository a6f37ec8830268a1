package org.patientforum.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * When the last backup succeeded, from the age of a file that the hospital's backup writes ({@code forum.backup.stamp}): the
 * forum does not back itself up, and cannot know otherwise.
 */
@ApplicationScoped
public class BackupStamp {

    /** A daily backup may be late by half a day. */
    private static final Duration RECENT = Duration.ofHours(36);

    private final Config config;
    private final Clock clock;

    protected BackupStamp() {
        this(null, null);
    }

    @Inject
    public BackupStamp(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether the option names a file. */
    public boolean isConfigured() {
        return file().isPresent();
    }

    /** When the last backup succeeded; empty if none has, or nobody told the forum. */
    public Optional<Instant> last() {
        return file().map(Path::of).filter(Files::isRegularFile).map(BackupStamp::modified);
    }

    /** Whether there is a backup not older than a day and a half. */
    public boolean isRecent() {
        return last().filter(at -> at.isAfter(clock.instant().minus(RECENT))).isPresent();
    }

    private Optional<String> file() {
        return config.getOptionalValue("forum.backup.stamp", String.class)
                .map(String::strip)
                .filter(file -> !file.isEmpty());
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException unreadable) {
            return Instant.EPOCH; // as if the backup were old: staff are warned
        }
    }
}
