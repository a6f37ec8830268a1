package org.patientforum.members.accounts;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of a sign-in attempt.
 *
 * @param knownDevice value that the browser stored at an earlier sign-in, or null
 * @param from network address of the client
 */
public record SignInRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String knownDevice,
        String from) {}
