package org.patientforum.members;

/** Where mail to a member goes, in which language and time zone it speaks. */
public record MailAddress(long memberId, String email, String language, String timeZone, MemberState state) {}
