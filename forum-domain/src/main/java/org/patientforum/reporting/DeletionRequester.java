package org.patientforum.reporting;

/** Who asks for a post to be deleted. */
public enum DeletionRequester {
    AUTHOR,
    ABOUT_ME,
    ABOUT_SOMEONE_I_CARE_FOR,
    SOMEONE_ELSE
}
