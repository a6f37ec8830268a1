package org.patientforum.web.words;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** Converts a typed day to ISO 8601 for services that read it so. Other texts stay as they are, so that the service refuses them in its words. */
@FacesConverter("patientforum.iso.day")
public class IsoDayConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String written) {
        return TypedDates.day(written).map(LocalDate::toString).orElse(written);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String iso) {
        return iso == null
                ? ""
                : TypedDates.day(iso).map(DayConverter.SHOWN::format).orElse(iso);
    }
}
