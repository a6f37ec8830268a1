package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** The password is right, but the address waits to be confirmed. */
public class AddressNotConfirmed extends ForumException {

    public AddressNotConfirmed() {
        super("signIn.notConfirmed");
    }
}
