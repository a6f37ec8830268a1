package org.patientforum.members;

/**
 * What somebody fills in who wants to become a member.
 *
 * @param termsVersion the version of the terms they agree to
 */
public record Registration(String pseudonym, String email, String password, int termsVersion, Locality locality) {}
