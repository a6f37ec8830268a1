package org.patientforum.web.words;

import jakarta.faces.component.UIForm;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Browsers do not check our forms: they would stop at the first fault, in words of their own and in a bubble that vanishes. The
 * server tells all faults at once, in ours.
 */
public class BrowserValidationDisabler implements SystemEventListener {

    @Override
    public void processEvent(SystemEvent event) {
        ((PostAddToViewEvent) event)
                .getComponent()
                .getPassThroughAttributes(true)
                .put("novalidate", "novalidate");
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }
}
