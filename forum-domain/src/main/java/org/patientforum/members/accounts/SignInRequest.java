package org.patientforum.members.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign in.
 *
 * @param knownDevice what the browser got at an earlier sign-in, or null
 * @param from the network address it comes from
 */
public record SignInRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String knownDevice,
        String from) {}
