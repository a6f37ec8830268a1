package org.patientforum.web.words;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Converts a typed day and time to ISO 8601 as {@link IsoDayConverter} does for days; shows it as 27/3/2027 14:40. */
@FacesConverter("patientforum.iso.moment")
public class IsoMomentConverter implements Converter<String> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String written) {
        return TypedDates.moment(written).map(LocalDateTime::toString).orElse(written);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String iso) {
        return iso == null ? "" : TypedDates.moment(iso).map(SHOWN::format).orElse(iso);
    }
}
