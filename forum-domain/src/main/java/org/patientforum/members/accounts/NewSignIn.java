package org.patientforum.members.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Role;

/**
 * A browser is signed in from now on.
 *
 * @param token for the browser's cookie; only its hash is kept
 * @param lasts how long the browser is to keep the cookie; null: until it is closed
 */
public record NewSignIn(
        long memberId, Role role, String token, @Nullable Duration lasts) {

    /**
     * Where somebody signs in.
     *
     * @param name the kind of browser, as its owner would call it
     * @param own whether nobody else uses it, by their own word
     */
    public record Device(String name, boolean own) {

        private static final int LONGEST_NAME = 80;

        /** Names longer than we keep are cut. */
        public Device {
            name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        }
    }
}
