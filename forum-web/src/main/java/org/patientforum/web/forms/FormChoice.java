package org.patientforum.web.forms;

import org.patientforum.shared.NotFound;

/** What the forms of our pages always send: a choice, a number. Who leaves it out has not used our page. */
public final class FormChoice {

    private FormChoice() {}

    /** Gives what was sent. Throws NotFound if that is nothing, or was not what it must be. */
    public static <T> T required(T value) {
        if (value == null) {
            throw new NotFound("choice");
        }
        return value;
    }
}
