package org.patientforum.web.console.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.patientforum.web.identity.SignedIn;

/**
 * What a table is filtered by, as its page has it in the address.
 *
 * @param zone the reader's, for whom days begin
 */
public record Filter(HttpServletRequest request, long readerId, ZoneId zone) {

    static Filter of(HttpServletRequest request, SignedIn reader) {
        return new Filter(request, reader.id(), reader.zone());
    }

    /** The value of this name; null if there is none. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The value as one of the words of a type; null if it is none. */
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }

    /** The beginning of the day, or of the day after so many more; null if there is no day. */
    public Instant day(String name, int later) {
        return day(text(name), later, zone);
    }

    /** The beginning of a day that is written like 2026-03-05, or of one so many days later; null if it is no day. */
    public static Instant day(String written, int later, ZoneId zone) {
        try {
            return written == null || written.isBlank()
                    ? null
                    : LocalDate.parse(written.strip())
                            .plusDays(later)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
