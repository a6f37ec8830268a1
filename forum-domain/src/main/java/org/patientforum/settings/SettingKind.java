package org.patientforum.settings;

/** What a setting holds. */
public enum SettingKind {
    /** One line of words. */
    LINE,
    /** Some lines of words. */
    LINES,
    /** A longer text in Markdown; while nobody has changed it, the one that the forum came with. */
    MARKDOWN,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** A whole number between two others. */
    NUMBER,
    /** One of some words. */
    CHOICE,
    /** Hours of a week, as {@link WeekHours} reads them. */
    HOURS,
    /** Days with a word each, as {@link DaysOff} reads them. */
    DAYS
}
