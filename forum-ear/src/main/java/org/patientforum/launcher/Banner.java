package org.patientforum.launcher;

import java.io.PrintStream;

/** The last lines of a successful start: where the forum is and where it keeps its data. */
final class Banner {

    private Banner() {}

    static void print(PrintStream out, Options options, long startedInMilliseconds) {
        String version = Banner.class.getPackage().getImplementationVersion();
        out.printf("%n  Patient Forum %s is running at %s%n", version == null ? "" : version, options.siteAddress());
        out.printf(
                "  Database: %s. Started in %.1f s. Stop with Ctrl+C.%n%n",
                options.databaseKind(), startedInMilliseconds / 1000.0);
        out.flush();
    }
}
