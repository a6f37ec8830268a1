package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.notifications.preferences.UnsubscribeService;
import org.patientforum.notifications.preferences.UnsubscribeTarget;

/**
 * The page /unsubscribe/TOKEN behind links in mails, with or without a sign-in. Opening it changes nothing, because
 * mail scanners open links too. Its buttons stop mails and undo that.
 */
@Named("unsubscribe")
@RequestScoped
public class UnsubscribeBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    @Param
    private String undo;

    @Inject
    @Param
    private boolean resumed;

    @Inject
    private UnsubscribeService service;

    private UnsubscribeTarget target;

    /** Reads the link. Throws NotFound if its signature is wrong. */
    public void load() {
        getTarget();
    }

    /** Stops the mails that the link is for. */
    public void stop() {
        Faces.redirect("unsubscribe/%s?undo=%s", token, service.unsubscribe(token));
    }

    /** Stops all mails about new replies. */
    public void stopAll() {
        Faces.redirect("unsubscribe/%s?undo=%s", token, service.unsubscribeAll(token));
    }

    /** Undoes stopping. */
    public void resume() {
        service.undo(undo);
        Faces.redirect("unsubscribe/%s?resumed=true", token);
    }

    /** The state the page shows: ASK, STOPPED or RESUMED. */
    public String getState() {
        if (undo != null) {
            return "STOPPED";
        }
        return resumed ? "RESUMED" : "ASK";
    }

    /** What the link stops. Loaded on demand, because the form's buttons ask for it before the page is loaded. */
    public UnsubscribeTarget getTarget() {
        if (target == null) {
            target = service.target(token);
        }
        return target;
    }

    /** The key of the label of the button that stops these mails. */
    public String getButtonKey() {
        return getTarget().kind() == null ? "stop.one" : "stop.kind." + target.kind();
    }

    /** Whether the link stops all mails. */
    public boolean isAll() {
        return getTarget().scope() == UnsubscribeTarget.Scope.ALL;
    }
}
