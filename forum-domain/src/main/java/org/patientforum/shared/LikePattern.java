package org.patientforum.shared;

import java.util.regex.Pattern;

/**
 * Patterns for {@code like :pattern escape '!'} in which user input is literal: the wildcards {@code _} and {@code %} and the
 * escape character are escaped.
 */
public final class LikePattern {

    private static final Pattern SPECIAL = Pattern.compile("[!%_]");

    private LikePattern() {}

    /** Matches texts that begin with this one. */
    public static String beginningWith(String text) {
        return escaped(text) + "%";
    }

    /** Matches texts that contain this one. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("!$0");
    }
}
