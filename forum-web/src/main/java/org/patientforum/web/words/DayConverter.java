package org.patientforum.web.words;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * Converts a day: 2027-03-27 as date inputs send it, or 27/3/2027 as people type it in browsers without date inputs.
 */
@FacesConverter("patientforum.day")
public class DayConverter implements Converter<LocalDate> {

    private static final List<DateTimeFormatter> FORMATS =
            List.of(strict("uuuu-M-d"), strict("d/M/uuuu"), strict("d.M.uuuu"), strict("d-M-uuuu"));

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                return LocalDate.parse(written.strip().replace(" ", ""), format);
            } catch (DateTimeParseException e) {
                continue; // another format may match
            }
        }
        throw new ConverterException("not a day");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
