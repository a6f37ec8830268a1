package org.patientforum.settings;

/** How the upload of a logo ended; the console has a text for each. */
public enum LogoUpload {
    SAVED,
    /** No image that we know, or no file at all. */
    TYPE,
    LARGE,
    SIDES,
    /** Somebody else changed the logo in the meantime. */
    MEANWHILE
}
