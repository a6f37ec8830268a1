package org.patientforum.web.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.patientforum.shared.ForumException;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.TextPattern;

/** Translates exceptions of the domain into messages for readers, and finds the form field each belongs to. */
@ApplicationScoped
public class ErrorText {

    private static final String UNKNOWN = "unknown";

    private final SignedIn reader;

    protected ErrorText() {
        this(null);
    }

    @Inject
    public ErrorText(SignedIn reader) {
        this.reader = reader;
    }

    /** The message for this exception, from {@code texts.errors}. */
    public String of(ForumException exception) {
        return of(exception.key(), exception.arguments());
    }

    /** The message with this key. Instants among the values are formatted as days in the reader's zone. */
    public String of(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.errors", locale());
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant instant) {
                values[i] = day(instant);
            }
        }
        return TextPattern.format(bundle, bundle.containsKey(key) ? key : UNKNOWN, values);
    }

    /** The id of the field the message belongs to, from {@code texts.error-fields}; null if it belongs to none. */
    public String field(ForumException exception) {
        ResourceBundle fields = ResourceBundle.getBundle("texts.error-fields");
        return fields.containsKey(exception.key()) ? fields.getString(exception.key()) : null;
    }

    private String day(Instant instant) {
        ZonedDateTime local = instant.atZone(reader.zone());
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(local);
    }

    private Locale locale() {
        return Locale.forLanguageTag(reader.language());
    }
}
