package org.patientforum.notifications.outbox;

import java.util.Locale;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Reads the settings {@code forum.mail.*}. A wrong value is said in one sentence of the log, and what is taken instead. */
public final class MailOptions {

    private static final Logger LOG = Logger.getLogger(MailOptions.class.getName());
    private static final int DIGITS = 9;

    private final Config config;

    public MailOptions(Config config) {
        this.config = config;
    }

    /** The setting without the blanks around it. */
    public String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).map(String::strip).orElse(otherwise);
    }

    /** The setting as a number between two others. */
    public int number(String name, int least, int most, int otherwise) {
        String given = text(name, String.valueOf(otherwise));
        if (given.matches("\\d{1," + DIGITS + "}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        }
        LOG.severe(() -> name + " must be a number from " + least + " to " + most + ", not \"" + given
                + "\"; it is taken for " + otherwise + ".");
        return otherwise;
    }

    /** The setting as true or false. */
    public boolean yes(String name, boolean otherwise) {
        String given = text(name, String.valueOf(otherwise)).toLowerCase(Locale.ROOT);
        if (given.equals("true") || given.equals("false")) {
            return Boolean.parseBoolean(given);
        }
        LOG.severe(() -> name + " must be true or false, not \"" + given + "\"; it is taken for " + otherwise + ".");
        return otherwise;
    }
}
