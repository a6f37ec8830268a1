package org.patientforum.groups;

/**
 * What a group is called and says of itself.
 *
 * @param name up to 80 characters, unique, shown on pages
 * @param description up to 400 characters, plain
 * @param mailName up to 80 characters, neutral: it names no condition
 */
public record GroupWording(String name, String description, String mailName) {}
