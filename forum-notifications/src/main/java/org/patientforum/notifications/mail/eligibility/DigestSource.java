package org.patientforum.notifications.mail.eligibility;

import java.util.Collection;
import java.util.Map;

/** Provides the content of digests when they are sent. */
public interface DigestSource {

    /** Returns the current content of these digests, by id. Digests without news are missing. */
    Map<Long, DigestContent> contents(Collection<Long> digestIds);
}
