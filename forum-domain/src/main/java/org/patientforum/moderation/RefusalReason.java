package org.patientforum.moderation;

/** Why a request for deletion is refused (Regulation (EU) 2016/679, articles 12 and 17(3)). */
public enum RefusalReason {
    /** The content is neither about the requester nor written by them. */
    NOT_THEIRS,
    /** The requester did not prove their identity. */
    IDENTITY_NOT_SHOWN,
    /** Freedom of expression and information: article 17(3)(a). */
    FREE_SPEECH,
    /** A legal obligation to keep it: article 17(3)(b). */
    LEGAL_DUTY,
    /** Public interest in the area of public health: article 17(3)(c). */
    PUBLIC_HEALTH,
    /** Archiving, research or statistics: article 17(3)(d). */
    RESEARCH,
    /** Legal claims: article 17(3)(e). */
    LEGAL_CLAIM
}
