package org.patientforum.launcher;

/** Thrown when the forum cannot start. The message is one sentence for the administrator at the terminal. */
class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
