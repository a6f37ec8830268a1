package org.patientforum.members.administration;

import java.util.List;
import org.patientforum.members.accounts.SignedInDevice;

/** The person behind a pseudonym as far as the forum knows them: email address and signed-in browsers. */
public record MemberIdentity(String email, List<SignedInDevice> signIns) {}
