package org.patientforum.notifications.outbox;

import java.util.Locale;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Reads the options {@code forum.mail.*}. Invalid values are logged with the default that is used instead. */
public final class MailOptions {

    private static final Logger LOG = Logger.getLogger(MailOptions.class.getName());
    private static final int MAX_DIGITS = 9;

    private final Config config;

    public MailOptions(Config config) {
        this.config = config;
    }

    /** Returns the option, stripped. */
    public String text(String name, String defaultValue) {
        return config.getOptionalValue(name, String.class).map(String::strip).orElse(defaultValue);
    }

    /** Returns the option as a number from {@code min} to {@code max}. */
    public int number(String name, int min, int max, int defaultValue) {
        String given = text(name, String.valueOf(defaultValue));
        if (given.matches("\\d{1," + MAX_DIGITS + "}")) {
            int number = Integer.parseInt(given);
            if (number >= min && number <= max) {
                return number;
            }
        }
        LOG.severe(() -> name + " must be a number from " + min + " to " + max + ", not \"" + given + "\"; "
                + defaultValue + " is used.");
        return defaultValue;
    }

    /** Returns the option as a boolean. */
    public boolean flag(String name, boolean defaultValue) {
        String given = text(name, String.valueOf(defaultValue)).toLowerCase(Locale.ROOT);
        if (given.equals("true") || given.equals("false")) {
            return Boolean.parseBoolean(given);
        }
        LOG.severe(() -> name + " must be true or false, not \"" + given + "\"; " + defaultValue + " is used.");
        return defaultValue;
    }
}
