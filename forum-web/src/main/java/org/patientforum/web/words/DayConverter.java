package org.patientforum.web.words;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Converts a day as people type it, see {@link TypedDates}; shows it as 27/3/2027. */
@FacesConverter("patientforum.day")
public class DayConverter implements Converter<LocalDate> {

    static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/M/uuuu");

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String written) {
        return written == null || written.isBlank()
                ? null
                : TypedDates.day(written).orElseThrow(() -> new ConverterException("not a day"));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }
}
