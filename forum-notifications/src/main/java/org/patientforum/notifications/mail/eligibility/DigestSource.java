package org.patientforum.notifications.mail.eligibility;

import java.util.Collection;
import java.util.Map;

/** Where the content of digests comes from, when they are sent. */
public interface DigestSource {

    /** What these digests have to tell now, by their ids; one of which nothing is new any more is not in it. */
    Map<Long, DigestContent> contents(Collection<Long> digestIds);
}
