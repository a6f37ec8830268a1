package org.patientforum.reading;

/** A group on the home page, with how many discussions had a new post in the last day. */
public record GroupCard(long id, String name, String description, boolean archived, int discussions, int today) {}
