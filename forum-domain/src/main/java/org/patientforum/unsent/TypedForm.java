package org.patientforum.unsent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text that a person typed into a form.
 *
 * @param path of the page that the form was sent from, without parameters
 * @param number the form's one-time number
 * @param owner stands for the member to whom the form was given; empty if it was given to no member
 * @param storedAt when it was last stored; null if it is not stored yet
 * @param fields typed values by field name, without secrets
 */
public record TypedForm(
        String path,
        String number,
        Optional<String> owner,
        @Nullable Instant storedAt,
        Map<String, String> fields) {

    /** A form that is not stored yet. */
    public TypedForm(String path, String number, Optional<String> owner, Map<String, String> fields) {
        this(path, number, owner, null, fields);
    }
}
