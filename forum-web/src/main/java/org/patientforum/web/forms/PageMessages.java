package org.patientforum.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Validation messages of a submitted form. */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

    /**
     * Error messages for fields that the page does not list: shown without a link to the field, but never lost.
     *
     * @param fields ids of the listed fields, separated by blanks
     */
    public List<String> unlisted(String fields) {
        Set<String> listed = Set.copyOf(Arrays.asList(fields.split(" ")));
        FacesContext context = FacesContext.getCurrentInstance();
        List<String> unlisted = new ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(field -> {
            if (field != null && !listed.contains(field)) {
                context.getMessageList(field).stream()
                        .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                        .map(FacesMessage::getSummary)
                        .forEach(unlisted::add);
            }
        });
        return unlisted;
    }
}
