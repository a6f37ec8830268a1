package org.patientforum.members.registration;

import org.jspecify.annotations.Nullable;

/**
 * The effect that a confirmation link would have now.
 *
 * @param pseudonym of the member whose address it confirms; null unless the address is unconfirmed
 * @param returnTo path that the member came from; null if unknown
 */
public record AddressConfirmation(
        State state, @Nullable String pseudonym, @Nullable String returnTo) {

    /** The state of the link. */
    public enum State {
        /** The link confirms the address. */
        OPEN,
        /** The link confirms the address, but name and password were replaced since it was sent, perhaps by another person. */
        CHANGED_SINCE,
        /** The address is confirmed already. */
        CONFIRMED,
        /** The link has expired or does not exist. */
        UNUSABLE
    }

    static final AddressConfirmation NONE = new AddressConfirmation(State.UNUSABLE, null, null);
}
