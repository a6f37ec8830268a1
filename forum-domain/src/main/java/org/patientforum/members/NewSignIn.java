package org.patientforum.members;

import java.time.Duration;

/**
 * A browser is signed in from now on.
 *
 * @param token for the browser's cookie; only its hash is kept
 * @param longest how long the sign-in can last at most
 */
public record NewSignIn(long memberId, Role role, String token, Duration longest) {}
