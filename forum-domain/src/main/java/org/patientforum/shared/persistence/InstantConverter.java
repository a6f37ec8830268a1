package org.patientforum.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Maps instants to {@code timestamp with time zone} on H2 and PostgreSQL. The database type is Object, because EclipseLink passes
 * on what the driver returns: a Timestamp from PostgreSQL, an OffsetDateTime from H2.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Object given) {
        if (given instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return given == null ? null : ((Timestamp) given).toInstant();
    }
}
