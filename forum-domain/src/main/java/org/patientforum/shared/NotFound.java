package org.patientforum.shared;

/** There is no such thing, or the reader may not know that there is. */
public class NotFound extends ForumException {

    /** @param what kind of thing that was looked for: {@code post}, {@code discussion}… */
    public NotFound(String what) {
        super("notFound." + what);
    }
}
