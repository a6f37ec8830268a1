package org.patientforum.groups;

/**
 * A group as lists and pages show it.
 *
 * @param mailName neutral: names no condition
 * @param holding whether each post is held for review
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
