package org.patientforum.notifications.fanout;

/** State of a task. */
enum TaskState {
    READY,
    DONE,
    /** Failed after several attempts; an administrator has to look into it. */
    FAILED
}
