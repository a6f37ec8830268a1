package org.patientforum.web.errors;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Marks all Faces messages as rendered. The forum's own tags show them, which Faces does not notice: it would log a
 * warning for each.
 */
public class MarkMessagesRendered implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext.getCurrentInstance().getMessageList().forEach(FacesMessage::rendered);
    }
}
