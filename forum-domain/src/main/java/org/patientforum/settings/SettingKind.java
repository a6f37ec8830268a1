package org.patientforum.settings;

/** The kinds of values. */
public enum SettingKind {
    /** A single line of text. */
    LINE,
    /** Several lines of text. */
    LINES,
    /** A longer text in Markdown; defaults to the text delivered with the forum. */
    MARKDOWN,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** An integer within limits. */
    NUMBER,
    /** One of several words. */
    CHOICE,
    /** Weekly hours in the format of {@link WeekHours}. */
    HOURS,
    /** Exceptional days in the format of {@link DaysOff}. */
    DAYS,
    /** A colour for text, in the format of {@link AccentColour}. */
    COLOUR,
    /** A small image, in the format of {@link LogoImage}. */
    IMAGE
}
