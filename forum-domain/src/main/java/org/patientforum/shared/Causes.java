package org.patientforum.shared;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An exception and what caused it: servers, persistence and drivers wrap what happened several times. */
public final class Causes {

    private Causes() {}

    /** Whether the exception or one of its causes is wanted; no exception is not. */
    public static boolean any(@Nullable Throwable thrown, Predicate<Throwable> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
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

    /** What the innermost cause says; its kind if it says nothing. */
    public static String rootMessage(Throwable thrown) {
        Throwable root = root(thrown);
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
