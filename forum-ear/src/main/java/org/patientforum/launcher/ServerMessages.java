package org.patientforum.launcher;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Resolves message keys in log records of the server, such as {@code poolmgr.get_connection_failure}. The server has the texts in its resource bundles, but creates
 * some of its loggers without a bundle.
 */
final class ServerMessages {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)++");
    private static final String BUNDLE_NAME = ".LogStrings";

    /** The bundle of the connection pools, which cannot be derived from the names of their loggers. */
    private static final String POOL_BUNDLE = "com.sun.enterprise.LogStrings";

    private static volatile ClassLoader classLoader = ServerMessages.class.getClassLoader();

    private ServerMessages() {}

    /** Sets the class loader that has the server's bundles. */
    static void useClassLoader(ClassLoader loader) {
        classLoader = loader;
    }

    /**
     * Returns the text for a record's message key; a message that is no key is returned unchanged.
     *
     * @param message the record's message, looked up in the record's own bundle if it has one
     */
    static String of(LogRecord entry, String message) {
        if (!KEY.matcher(message).matches()) {
            return message;
        }
        Object[] values = entry.getParameters() == null ? new Object[0] : entry.getParameters();
        for (String bundle : bundles(String.valueOf(entry.getLoggerName()))) {
            try {
                return MessageFormat.format(
                        ResourceBundle.getBundle(bundle, Locale.ROOT, classLoader)
                                .getString(message),
                        values);
            } catch (MissingResourceException | IllegalArgumentException e) {
                // try the next bundle
            }
        }
        return "the server has no words for what it calls \"" + message + "\" " + Arrays.toString(values);
    }

    /**
     * Candidate bundles for a logger's name: {@code javax.enterprise.system.core.com.sun.gjc.spi} leads to the packages {@code com.sun.logging.enterprise.system.core}
     * and {@code com.sun.gjc.spi} and their parents.
     */
    private static Set<String> bundles(String logger) {
        Set<String> names = new LinkedHashSet<>();
        for (int start = 0; start >= 0; start = logger.indexOf('.', start + 1)) {
            String part = logger.substring(start == 0 ? 0 : start + 1);
            if (part.startsWith("com.") || part.startsWith("org.")) {
                addWithParents(part, names);
            }
        }
        addWithParents(logger.replaceFirst("^(?:javax|jakarta)\\.", "com.sun.logging."), names);
        names.add(POOL_BUNDLE);
        return names;
    }

    private static void addWithParents(String name, Set<String> names) {
        for (String part = name; part.contains("."); part = part.substring(0, part.lastIndexOf('.'))) {
            names.add(part + BUNDLE_NAME);
        }
    }
}
