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
 * What the server means by a record that carries a bare key, {@code poolmgr.get_connection_failure} for example. The server has the sentence in one of its bundles,
 * but some of its loggers are made without theirs.
 */
final class ServerWords {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)++");
    private static final String BUNDLE = ".LogStrings";

    /** The bundle of the connection pools, whose loggers have names that do not lead there. */
    private static final String POOLS = "com.sun.enterprise.LogStrings";

    private static volatile ClassLoader server = ServerWords.class.getClassLoader();

    private ServerWords() {}

    /** Where the server's bundles are to be found. */
    static void in(ClassLoader loader) {
        server = loader;
    }

    /** @param message as the record's own bundle has it, if it has one */
    static String of(LogRecord entry, String message) {
        if (!KEY.matcher(message).matches()) {
            return message;
        }
        Object[] values = entry.getParameters() == null ? new Object[0] : entry.getParameters();
        for (String bundle : bundles(String.valueOf(entry.getLoggerName()))) {
            try {
                return MessageFormat.format(
                        ResourceBundle.getBundle(bundle, Locale.ROOT, server).getString(message), values);
            } catch (MissingResourceException | IllegalArgumentException notThere) {
                // in the next, perhaps
            }
        }
        return "the server has no words for what it calls \"" + message + "\" " + Arrays.toString(values);
    }

    /** {@code javax.enterprise.system.core.com.sun.gjc.spi} stands for {@code com.sun.logging.enterprise.system.core} and {@code com.sun.gjc.spi}, and what is above. */
    private static Set<String> bundles(String logger) {
        Set<String> names = new LinkedHashSet<>();
        for (int start = 0; start >= 0; start = logger.indexOf('.', start + 1)) {
            String part = logger.substring(start == 0 ? 0 : start + 1);
            if (part.startsWith("com.") || part.startsWith("org.")) {
                upwards(part, names);
            }
        }
        upwards(logger.replaceFirst("^(?:javax|jakarta)\\.", "com.sun.logging."), names);
        names.add(POOLS);
        return names;
    }

    private static void upwards(String name, Set<String> names) {
        for (String part = name; part.contains("."); part = part.substring(0, part.lastIndexOf('.'))) {
            names.add(part + BUNDLE);
        }
    }
}
