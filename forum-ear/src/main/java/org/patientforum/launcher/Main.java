package org.patientforum.launcher;

/**
 * The main class of forum.jar. Compiled for Java 8, so that an older Java prints a sentence and not an UnsupportedClassVersionError. Loads the rest of the launcher
 * only after the check.
 */
public final class Main {

    private static final int MINIMUM_VERSION = 21;

    private Main() {}

    /** Starts the forum if this Java is new enough. */
    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version"); // 1.8, 11, 17 …
        if (Integer.parseInt(version.replaceFirst("^1\\.", "")) < MINIMUM_VERSION) {
            System.err.println("Patient Forum cannot start: it needs Java " + MINIMUM_VERSION
                    + " or newer, and this is Java " + version + ".");
            System.exit(1);
        }
        Class.forName("org.patientforum.launcher.Forum")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
