package org.patientforum.statistics;

/** How often something happened in a year. */
public record NamedCount(String name, long amount) {}
