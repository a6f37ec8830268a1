package org.patientforum.web.startup;

/** Why the forum refuses to run on this database, in one sentence for the administrator. */
public class DatabaseUnfit extends RuntimeException {

    public DatabaseUnfit(String sentence) {
        super(sentence);
    }
}
