package org.patientforum.notifications.fanout;

/** Fired after this node has created notifications: unread counts may have changed. */
public record NotificationsCreated() {}
