package org.patientforum.web.words;

import jakarta.faces.component.UIForm;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Adds {@code novalidate} to all forms. Browsers would stop at the first error and show it in their own words, in a
 * bubble that vanishes; the server reports all errors at once.
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
