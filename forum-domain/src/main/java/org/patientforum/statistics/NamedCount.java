package org.patientforum.statistics;

/** The count of one kind of event in a year. */
public record NamedCount(String name, long amount) {}
