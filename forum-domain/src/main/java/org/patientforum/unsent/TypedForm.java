package org.patientforum.unsent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form.
 *
 * @param path of the page it was sent from, without its parameters
 * @param number the form's one-time number
 * @param owner stands for the member to whom the form was given; empty if it was given to nobody in particular
 * @param keptAt when it was kept last; null if it is not kept yet
 * @param fields names of fields and what was typed there, without secrets
 */
public record TypedForm(
        String path,
        String number,
        Optional<String> owner,
        @Nullable Instant keptAt,
        Map<String, String> fields) {

    /** One that is not kept yet. */
    public TypedForm(String path, String number, Optional<String> owner, Map<String, String> fields) {
        this(path, number, owner, null, fields);
    }
}
