package org.patientforum.web.errors;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Our tags show all messages. Faces does not see that and would note in the log, each time, that they may have been lost. */
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
