package org.patientforum.web.console.mail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
import org.patientforum.web.console.Question;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.Dates;
import org.patientforum.web.words.TextPattern;

/** The part of /console/outgoing-mail that shows and controls the mail queue. */
@Named("consoleMailQueue")
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

    private final Question question = new Question();
    private transient QueueFigures figures;
    private transient List<WaitingDomain> domains;

    @PostConstruct
    void load() {
        figures = queue.figures();
        domains = queue.domains();
    }

    /** After a question, pauses all delivery. */
    public void pause() {
        if (question.answered("pause")) {
            action.runAndRedirect(() -> queue.pause(signedIn.id()), PAGE, "mail.queue.paused");
        }
    }

    /** Resumes delivery and retries domains that are waiting. */
    public void resume() {
        action.runAndRedirect(() -> queue.resume(signedIn.id()), PAGE, "mail.queue.resumed");
    }

    /** Releases mail held after a restore from backup. */
    public void release() {
        action.runAndRedirect(() -> queue.release(signedIn.id()), PAGE, "mail.queue.released");
    }

    /** Tests the connection to the mail server and shows the result. */
    public void testConnection() {
        ConnectionTestResult result = queue.tryConnection();
        Messages.addFlashGlobalInfo(
                text("tried." + result.outcome(), result.answer()).strip());
        Faces.redirect(PAGE);
    }

    /** Explains why mail is being sent or not, and until when. */
    public String getStateText() {
        QueueState state = figures.state();
        String key = "queue." + state.why() + ".more";
        if (state.why() != Why.GOING
                && state.why() != Why.PAUSED
                && state.why() != Why.HELD
                && state.resumeAt() == null) {
            return text(key, dates.moment(state.troubleSince()), state.answer(), text("queue.next.now"));
        }
        return switch (state.why()) {
            case GOING -> text(key);
            case TROUBLE, OUR_FAULT ->
                text(
                        key,
                        dates.moment(state.troubleSince()),
                        state.answer(),
                        state.resumeAt() == null ? "" : dates.moment(state.resumeAt()));
            case PAUSED -> text(key, state.pausedBy(), dates.moment(state.pausedAt()));
            case HELD -> text(key, dates.moment(state.heldSince()));
        };
    }

    private static String text(String key, Object... values) {
        return TextPattern.format(ResourceBundle.getBundle("texts.mail", Faces.getLocale()), key, values);
    }

    /** The time of the next delivery attempt; "now" if it is due. */
    public String getNextTry() {
        Instant next = getFigures().nextTry();
        return next.isAfter(dates.now()) ? dates.moment(next) : text("queue.next.now");
    }

    /** Whether resuming would have an effect: the queue is stopped, or mail is waiting for a retry. */
    public boolean isResumable() {
        QueueState state = getFigures().state();
        boolean waiting = figures.waitingAgain() > 0 || domains.stream().anyMatch(domain -> domain.retryAt() != null);
        return state.why() != Why.HELD && (state.why() != Why.GOING || waiting);
    }

    /** The domains to which delivery is delayed or throttled. */
    public List<WaitingDomain> getDomains() {
        getFigures();
        return domains;
    }

    /** What is asked before the change. */
    public Question getQuestion() {
        return question;
    }

    public QueueFigures getFigures() {
        if (figures == null) {
            load();
        }
        return figures;
    }
}
