package org.patientforum.shared;

/** The object does not exist, or the reader may not know that it exists. */
public class NotFound extends ForumException {

    /** @param what kind of object: {@code post}, {@code discussion}… */
    public NotFound(String what) {
        super("notFound." + what);
    }
}
