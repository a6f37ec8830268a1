package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.crypto.Signature;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * Browsers that an account was used in before. Their failed tries are counted apart, so that a stranger who guesses at an
 * account does not slow its owner down. The browser holds a number and our signature of it for this account.
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
     * Who is counted.
     *
     * @param name under which tries are counted
     * @param known whether the account was used in this browser before
     */
    record Subject(String name, boolean known) {}

    /** Under which subject tries of this browser for this account are counted. */
    Subject subject(String email, @Nullable String device) {
        return device != null && knows(email, device)
                ? new Subject(email + "|" + number(device), true)
                : new Subject(email, false);
    }

    /** What the browser is to keep: what it has, or something new if that is not of this account. */
    String remember(String email, @Nullable String device) {
        if (device != null && knows(email, device)) {
            return device;
        }
        String number = RandomTokens.random(NUMBER_BYTES);
        return number + "." + signature().of(number, email);
    }

    private boolean knows(String email, String device) {
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
