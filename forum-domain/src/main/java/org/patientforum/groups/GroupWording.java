package org.patientforum.groups;

/**
 * A group's name and descriptions.
 *
 * @param name shown on pages; up to 80 characters, unique
 * @param description plain text, up to 400 characters
 * @param mailName neutral: names no condition; up to 80 characters
 */
public record GroupWording(String name, String description, String mailName) {}
