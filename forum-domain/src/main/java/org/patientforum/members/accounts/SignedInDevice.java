package org.patientforum.members.accounts;

import java.time.Instant;

/**
 * A signed-in browser in the member's own list.
 *
 * @param device short name of browser and system
 */
public record SignedInDevice(long signInId, String device, Instant signedInAt, Instant lastSeenAt) {}
