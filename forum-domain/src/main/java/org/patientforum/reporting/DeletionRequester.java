package org.patientforum.reporting;

/** The requester of a deletion, in relation to the content. */
public enum DeletionRequester {
    AUTHOR,
    ABOUT_ME,
    ABOUT_SOMEONE_I_CARE_FOR,
    SOMEONE_ELSE
}
