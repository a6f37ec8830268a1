package org.patientforum.shared;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule of the forum. Rolls the transaction back and carries the key of the message for the user, never the message
 * itself.
 */
@ApplicationException(rollback = true)
public abstract class ForumException extends RuntimeException {

    private final String key;
    private final transient Object @Nullable [] arguments;

    /**
     * @param key key in the bundle {@code texts.errors}
     * @param arguments values for the placeholders of the message
     */
    protected ForumException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The key of the message in the bundle {@code texts.errors}. */
    public String key() {
        return key;
    }

    /** Values for the placeholders of the message. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
