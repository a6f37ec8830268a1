package org.patientforum.notifications;

/** What has become of a task. */
enum TaskState {
    READY,
    DONE,
    /** Given up after several tries; staff have to look. */
    FAILED
}
