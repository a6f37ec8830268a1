package org.patientforum.launcher;

/** What keeps the forum from starting, said in one sentence for the person at the terminal. */
class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
