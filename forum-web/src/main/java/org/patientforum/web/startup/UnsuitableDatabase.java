package org.patientforum.web.startup;

/** Why the forum refuses to run on this database, in one sentence for the administrator. */
public class UnsuitableDatabase extends RuntimeException {

    public UnsuitableDatabase(String sentence) {
        super(sentence);
    }
}
