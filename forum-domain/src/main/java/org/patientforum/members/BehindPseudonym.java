package org.patientforum.members;

import java.util.List;

/** The person behind a pseudonym, as far as the forum knows them: the address, and the browsers that are signed in. */
public record BehindPseudonym(String email, List<SignedInDevice> signIns) {}
