package org.patientforum.members;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign in.
 *
 * @param knownDevice what the browser got at an earlier sign-in, or null
 * @param from the network address it comes from
 */
public record SignInWish(
        @Nullable String email,
        @Nullable String password,
        @Nullable String knownDevice,
        String from) {}
