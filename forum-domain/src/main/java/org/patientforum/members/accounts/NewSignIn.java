package org.patientforum.members.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Role;

/**
 * A new sign-in of a browser.
 *
 * @param token for the browser's cookie; only its hash is stored
 * @param cookieMaxAge Max-Age of the cookie; null for a session cookie
 */
public record NewSignIn(
        long memberId, Role role, String token, @Nullable Duration cookieMaxAge) {

    /**
     * The device that signs in.
     *
     * @param name kind of browser, such as "Firefox on Windows"; truncated to 80 characters
     * @param own whether the member said that nobody else uses it
     */
    public record Device(String name, boolean own) {

        private static final int MAX_NAME_LENGTH = 80;

        public Device {
            name = name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH);
        }
    }
}
