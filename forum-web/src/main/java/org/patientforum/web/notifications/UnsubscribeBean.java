package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.notifications.preferences.UnsubscribeService;
import org.patientforum.notifications.preferences.UnsubscribeTarget;

/**
 * The page /unsubscribe/TOKEN behind the links in mails, for readers signed in or not. Opening it changes nothing: programs that
 * check links open them too. Its buttons stop mail, and take that back.
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

    /** Reads the link. Throws NotFound if it is not ours. */
    public void load() {
        getTarget();
    }

    /** Does what the link is for. */
    public void stop() {
        Faces.redirect("unsubscribe/%s?undo=%s", token, service.stop(token));
    }

    /** Stops all mail about new replies. */
    public void stopAll() {
        Faces.redirect("unsubscribe/%s?undo=%s", token, service.stopAll(token));
    }

    /** Takes it back. */
    public void resume() {
        service.undo(undo);
        Faces.redirect("unsubscribe/%s?resumed=true", token);
    }

    /** Which words the page shows: ASK, STOPPED or RESUMED. */
    public String getState() {
        if (undo != null) {
            return "STOPPED";
        }
        return resumed ? "RESUMED" : "ASK";
    }

    /** What the link stops: asked for by the form's buttons before the page is loaded. */
    public UnsubscribeTarget getTarget() {
        if (target == null) {
            target = service.aim(token);
        }
        return target;
    }

    /** The key of the words on the button that does what the link is for. */
    public String getButtonKey() {
        return getTarget().kind() == null ? "stop.one" : "stop.kind." + target.kind();
    }

    /** Whether the link is about all mail. */
    public boolean isAll() {
        return getTarget().scope() == UnsubscribeTarget.Scope.ALL;
    }
}
