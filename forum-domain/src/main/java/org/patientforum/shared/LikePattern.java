package org.patientforum.shared;

import java.util.regex.Pattern;

/**
 * Patterns for {@code like :pattern escape '!'} in which everything that was typed is a letter: {@code _} and {@code %}, which otherwise stand for
 * others, and the sign of escape itself.
 */
public final class LikePattern {

    private static final Pattern SPECIAL = Pattern.compile("[!%_]");

    private LikePattern() {}

    /** Finds texts that begin with this one. */
    public static String beginningWith(String text) {
        return escaped(text) + "%";
    }

    /** Finds texts that hold this one. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("!$0");
    }
}
