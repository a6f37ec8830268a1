package org.patientforum.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is wrong with a form that was sent. */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

    /** What is said of fields that the page does not list: without their place, but not without a word. */
    public List<String> besides(String fields) {
        Set<String> listed = Set.copyOf(Arrays.asList(fields.split(" ")));
        FacesContext context = FacesContext.getCurrentInstance();
        List<String> besides = new ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(field -> {
            if (field != null && !listed.contains(field)) {
                context.getMessageList(field).stream()
                        .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                        .map(FacesMessage::getSummary)
                        .forEach(besides::add);
            }
        });
        return besides;
    }
}
