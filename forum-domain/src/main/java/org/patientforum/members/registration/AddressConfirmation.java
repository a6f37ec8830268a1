package org.patientforum.members.registration;

import org.jspecify.annotations.Nullable;

/**
 * What a link to confirm an address can do now.
 *
 * @param pseudonym whose address it confirms; null unless the state is open
 * @param returnTo the page that the member came from; null if none is known
 */
public record AddressConfirmation(
        State state, @Nullable String pseudonym, @Nullable String returnTo) {

    /** How things stand with the link. */
    public enum State {
        /** It confirms the address. */
        OPEN,
        /** It does, but name and password were chosen anew since it was sent: perhaps by somebody else. */
        CHANGED_SINCE,
        /** The address is confirmed already. */
        CONFIRMED,
        /** It is too old, or none of ours. */
        UNUSABLE
    }

    static final AddressConfirmation NONE = new AddressConfirmation(State.UNUSABLE, null, null);
}
