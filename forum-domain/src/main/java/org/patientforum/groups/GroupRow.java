package org.patientforum.groups;

/** A group as lists and pages show it. The mail name is neutral: it names no condition. */
public record GroupRow(
        long id,
        String name,
        String description,
        String mailName,
        boolean archived,
        int discussionCount,
        int version) {}
