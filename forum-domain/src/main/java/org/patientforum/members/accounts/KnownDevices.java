package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.crypto.Signature;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * Recognises browsers in which an account was used before. Their failed attempts are counted separately, so that an attacker who
 * guesses at an account does not slow its owner down. The browser stores a number and its signature for the account.
 */
@Dependent
public class KnownDevices {

    private static final int NUMBER_BYTES = 16;

    private final SiteKeys keys;

    @Inject
    public KnownDevices(SiteKeys keys) {
        this.keys = keys;
    }

    /**
     * The subject of a rate limit.
     *
     * @param name under which attempts are counted
     * @param known whether the account was used in this browser before
     */
    record Subject(String name, boolean known) {}

    /** The subject under which attempts of this browser for this account are counted. */
    Subject subject(String email, @Nullable String device) {
        return device != null && verifies(email, device)
                ? new Subject(email + "|" + number(device), true)
                : new Subject(email, false);
    }

    /** The value that the browser shall store: the present one if it belongs to this account, else a new one. */
    String remember(String email, @Nullable String device) {
        if (device != null && verifies(email, device)) {
            return device;
        }
        String number = RandomTokens.randomBase64Url(NUMBER_BYTES);
        return number + "." + signature().of(number, email);
    }

    private boolean verifies(String email, String device) {
        return device.indexOf('.') > 0
                && signature().matches(device.substring(device.indexOf('.') + 1), number(device), email);
    }

    private static String number(String device) {
        return device.substring(0, device.indexOf('.'));
    }

    private Signature signature() {
        return keys.signature("devices");
    }
}
