package org.patientforum.groups;

/**
 * A group as lists and pages show it. The mail name is neutral: it names no condition.
 *
 * @param holding whether each post waits until staff have looked at it
 */
public record GroupRow(
        long id,
        String name,
        String description,
        String mailName,
        boolean archived,
        boolean holding,
        int discussionCount,
        int version) {}
