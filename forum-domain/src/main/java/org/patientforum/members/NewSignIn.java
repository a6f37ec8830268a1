package org.patientforum.members;

import java.time.Duration;

/**
 * A browser is signed in from now on.
 *
 * @param token for the browser's cookie; only its hash is kept
 * @param longest how long the sign-in can last at most
 * @param knownDevice for the browser to keep: with it others' failed tries do not slow its owner down
 */
public record NewSignIn(long memberId, Role role, String token, Duration longest, String knownDevice) {}
