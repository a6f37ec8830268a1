package org.patientforum.shared;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Inspects chains of causes: servers, persistence and drivers wrap exceptions several times. */
public final class Causes {

    private Causes() {}

    /** Whether the exception or one of its causes meets the condition; false for null. */
    public static boolean any(@Nullable Throwable thrown, Predicate<Throwable> condition) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (condition.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause; the exception itself if it has none. */
    public static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    /** The message of the innermost cause; its class name if it has none. */
    public static String rootMessage(Throwable thrown) {
        Throwable root = root(thrown);
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
