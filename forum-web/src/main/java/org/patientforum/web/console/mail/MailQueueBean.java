package org.patientforum.web.console.mail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.mail.delivery.MailQueueService;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.notifications.mail.queue.QueueState;
import org.patientforum.notifications.mail.queue.QueueState.Why;
import org.patientforum.notifications.mail.queue.WaitingDomain;
import org.patientforum.notifications.mail.transport.ConnectionTestResult;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.Dates;

/** The part of /console/outgoing-mail that shows the queue, with its buttons. */
@Named("mailQueue")
@ViewScoped
public class MailQueueBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/outgoing-mail";

    @Inject
    private MailQueueService queue;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private Dates dates;

    private transient QueueFigures figures;
    private transient List<WaitingDomain> domains;

    @PostConstruct
    void load() {
        figures = queue.figures();
        domains = queue.domains();
    }

    /** Stops all mail. */
    public void pause() {
        action.then(() -> queue.pause(signedIn.id()), PAGE, "mail.queue.paused");
    }

    /** Lets it go again. */
    public void resume() {
        action.then(() -> queue.resume(signedIn.id()), PAGE, "mail.queue.resumed");
    }

    /** Lets mail go that is on hold after a restore. */
    public void release() {
        action.then(() -> queue.release(signedIn.id()), PAGE, "mail.queue.released");
    }

    /** Tries the connection to the mail server and says in words what happened. */
    public void tryConnection() {
        ConnectionTestResult tried = queue.tryConnection();
        Messages.addFlashGlobalInfo(
                say("tried." + tried.outcome(), tried.answer()).strip());
        Faces.redirect(PAGE);
    }

    /** Why mail leaves or does not, and until when. */
    public String getSentence() {
        QueueState state = figures.state();
        String key = "queue." + state.why() + ".more";
        if (state.why() != Why.GOING
                && state.why() != Why.PAUSED
                && state.why() != Why.HELD
                && state.resumeAt() == null) {
            return say(key, dates.moment(state.troubleSince()), state.answer(), say("queue.next.now"));
        }
        return switch (state.why()) {
            case GOING -> say(key);
            case TROUBLE, OUR_FAULT ->
                say(
                        key,
                        dates.moment(state.troubleSince()),
                        state.answer(),
                        state.resumeAt() == null ? "" : dates.moment(state.resumeAt()));
            case PAUSED -> say(key, state.pausedBy(), dates.moment(state.pausedAt()));
            case HELD -> say(key, dates.moment(state.heldSince()));
        };
    }

    private static String say(String key, Object... values) {
        String words = ResourceBundle.getBundle("texts.mail", Faces.getLocale()).getString(key);
        return new MessageFormat(words, Faces.getLocale()).format(values);
    }

    /** When the next mail is tried, in words; what is due already goes in a moment. */
    public String getNextTry() {
        Instant next = getFigures().nextTry();
        return next.isAfter(dates.now()) ? dates.moment(next) : say("queue.next.now");
    }

    /** Whether there is something to let go. */
    public boolean isStopped() {
        QueueState state = getFigures().state();
        boolean waits = figures.waitingAgain() > 0 || domains.stream().anyMatch(domain -> domain.retryAt() != null);
        return state.why() != Why.HELD && (state.why() != Why.GOING || waits);
    }

    /** The domains that do not take mail as usual. */
    public List<WaitingDomain> getDomains() {
        getFigures();
        return domains;
    }

    public QueueFigures getFigures() {
        if (figures == null) {
            load();
        }
        return figures;
    }
}
