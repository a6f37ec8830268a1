package org.patientforum.notifications.fanout;

/** This node has told members of something: they may have news that they had not before. */
public record NotificationsCreated() {}
