package org.patientforum.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The last lines of a successful start: version, address and database. */
final class Banner {

    private static final String REVISION = "[0-9a-f]{7,40}";

    private Banner() {}

    static String of(Options options, long startMilliseconds) {
        return "%n  Patient Forum %s is running at %s%n  Database: %s. Started in %.1f s. Stop with Ctrl+C.%n%n"
                .formatted(version(), options.siteAddress(), options.databaseKind(), startMilliseconds / 1000.0);
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream in = Banner.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String revision = build.getProperty("revision");
        return build.getProperty("version") + (revision.matches(REVISION) ? " (" + revision + ")" : "");
    }
}
