package org.patientforum.web.startup;

/** Thrown if the forum cannot run on this database. The message is one sentence for the administrator. */
public class UnsuitableDatabase extends RuntimeException {

    public UnsuitableDatabase(String sentence) {
        super(sentence);
    }
}
