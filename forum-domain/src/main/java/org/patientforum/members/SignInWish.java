package org.patientforum.members;

/**
 * Somebody wants to sign in.
 *
 * @param knownDevice what the browser got at an earlier sign-in, or null
 * @param from the network address it comes from
 */
public record SignInWish(String email, String password, String knownDevice, String from) {}
