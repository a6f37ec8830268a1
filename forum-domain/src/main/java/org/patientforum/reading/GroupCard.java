package org.patientforum.reading;

/** A group on the home page, with the number of discussions that had a new post within the last 24 hours. */
public record GroupCard(long id, String name, String description, boolean archived, int discussions, int today) {}
