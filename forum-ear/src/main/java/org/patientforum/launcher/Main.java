package org.patientforum.launcher;

/**
 * The main class of forum.jar. Compiled for Java 8, so that whoever has too old a Java reads a sentence and not the name of a class file's version; the rest of
 * the launcher is not loaded before that is known.
 */
public final class Main {

    private static final int OLDEST = 21;

    private Main() {}

    /** Starts the forum if this Java is new enough. */
    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version"); // 1.8, 11, 17 …
        if (Integer.parseInt(version.replaceFirst("^1\\.", "")) < OLDEST) {
            System.err.println("Patient Forum cannot start: it needs Java " + OLDEST + " or newer, and this is Java "
                    + version + ".");
            System.exit(1);
        }
        Class.forName("org.patientforum.launcher.Forum")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
