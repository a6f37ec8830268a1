package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** The password is right, but the address is not confirmed yet. */
public class AddressNotConfirmed extends ForumException {

    public AddressNotConfirmed() {
        super("signIn.notConfirmed");
    }
}
