package org.patientforum.notifications.fanout;

/** What has become of a task. */
enum TaskState {
    READY,
    DONE,
    /** Given up after several tries; staff have to look. */
    FAILED
}
