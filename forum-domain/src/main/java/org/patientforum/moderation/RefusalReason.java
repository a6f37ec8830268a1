package org.patientforum.moderation;

/** Why something is not deleted though somebody asked for it (Regulation (EU) 2016/679, articles 12 and 17(3)). */
public enum RefusalReason {
    /** It is not about them, and they did not write it. */
    NOT_THEIRS,
    /** They did not show who they are. */
    IDENTITY_NOT_SHOWN,
    /** Others have a right to say it and to read it: article 17(3)(a). */
    FREE_SPEECH,
    /** A law says that we must keep it: article 17(3)(b). */
    LEGAL_DUTY,
    /** Public health needs it: article 17(3)(c). */
    PUBLIC_HEALTH,
    /** It is kept for archives or research: article 17(3)(d). */
    RESEARCH,
    /** Somebody needs it for a claim in law: article 17(3)(e). */
    LEGAL_CLAIM
}
