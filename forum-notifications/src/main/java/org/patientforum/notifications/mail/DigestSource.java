package org.patientforum.notifications.mail;

import java.util.Optional;

/** Where a digest's content comes from, when it is sent. */
public interface DigestSource {

    /** What the digest of this id has to tell now; empty if nothing of it is new any more. */
    Optional<DigestContent> content(long digestId);
}
