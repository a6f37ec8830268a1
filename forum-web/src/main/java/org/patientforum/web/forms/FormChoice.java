package org.patientforum.web.forms;

import org.patientforum.shared.NotFound;

/** Values that the forum's own forms always send, such as a selected option. Only a forged request lacks them. */
public final class FormChoice {

    private FormChoice() {}

    /** Returns the value. Throws NotFound if it is missing or could not be converted. */
    public static <T> T required(T value) {
        if (value == null) {
            throw new NotFound("choice");
        }
        return value;
    }
}
