package org.patientforum.web.console.setup;

/**
 * A line of the list of first steps.
 *
 * @param what what is to be set up; the console has texts for each
 * @param done whether it is, as the forum finds it
 * @param page the page of the console where it is done
 */
public record FirstStep(What what, boolean done, String page) {

    /** What a new forum needs, in the order in which it is best done. */
    public enum What {
        HOSPITAL,
        ADDRESS,
        MAIL_SERVER,
        TEST_MAIL,
        TERMS,
        GROUPS,
        STAFF,
        BACKUP
    }
}
