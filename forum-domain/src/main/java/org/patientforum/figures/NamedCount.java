package org.patientforum.figures;

/** How often something happened in a year. */
public record NamedCount(String name, long amount) {}
