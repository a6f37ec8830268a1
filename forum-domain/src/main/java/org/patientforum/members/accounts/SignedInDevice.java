package org.patientforum.members.accounts;

import java.time.Instant;

/**
 * A browser in which a member is signed in, as the member sees it in their list.
 *
 * @param device what the browser calls itself, in short
 */
public record SignedInDevice(long signInId, String device, Instant signedInAt, Instant lastSeenAt) {}
