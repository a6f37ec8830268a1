package org.patientforum.web.console.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;
import org.primefaces.PrimeFaces;

/** The part of /console/case/2041 in which a moderator previews a decision and then makes it. */
@Named("consoleDecision")
@ViewScoped
public class DecisionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SANCTION_DAYS = 7;

    @Inject
    private TemplateChoiceBean template;

    @Inject
    private CaseBean casePage;

    @Inject
    private QueueBean queue;

    @Inject
    private ModerationService moderation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ErrorText errors;

    @Inject
    private ConsoleWords consoleWords;

    private final DecisionForm form = new DecisionForm();
    private DecisionInput previewed;

    @PostConstruct
    void load() {
        form.getMeasures().setUsualLastDay(consoleWords.inDays(SANCTION_DAYS));
        template.fill(form);
    }

    /** Fills the form from the template and previews the decision if that completes it. */
    public void use(ResponseTemplateRow row) {
        form.use(row);
        DecisionInput filled = form.wording(signedIn.zone());
        previewed = filled.complete(casePage.getFile().deletionAsked()) ? filled : null;
        focusIfAjax(previewed == null ? "what" : "preview");
    }

    private static void focusIfAjax(String id) {
        if (Faces.isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("focus", id);
        }
    }

    /** Previews the decision and the messages it sends. */
    public void preview() {
        previewed = null;
        if (!casePage.checkStillOpen()) {
            return;
        }
        if (casePage.getFile().post() != null) {
            form.suggest(); // fallback for browsers without JavaScript
        }
        DecisionInput wording = form.wording(signedIn.zone());
        try {
            wording.validate(casePage.getFile().deletionAsked());
            previewed = wording;
        } catch (DecisionRefused refused) {
            Messages.addError(errors.field(refused), errors.of(refused));
        }
        focusIfAjax(previewed == null ? "errors" : "preview");
    }

    /** Decides and stays with the case. */
    public void decide() {
        decide(casePage.getPage());
    }

    /** Decides and opens the next case of the queue. */
    public void decideAndNext() {
        decide(null);
    }

    /** Leaves everything as it is, with the message that is in the form, or else the suggested one, and opens the next case. */
    public void leave() {
        form.setAction(DecisionAction.LEAVE);
        form.suggest();
        decide(null);
    }

    /** Whether the case can be left as it is without further reasons. */
    public boolean isLeavable() {
        CaseDetails file = casePage.getFile();
        return file.possibleActions().contains(DecisionAction.LEAVE) && !file.deletionAsked();
    }

    /** Decides what the form says. What cannot be undone, and what the form leaves open, is previewed first. */
    private void decide(@Nullable String page) {
        DecisionInput wording = form.wording(signedIn.zone());
        boolean irreversible = wording.action() != null && wording.action().irreversible();
        boolean complete = wording.complete(casePage.getFile().deletionAsked());
        if (!wording.equals(previewed) && (irreversible || !complete)) {
            preview();
            return;
        }
        long id = casePage.getFile().heading().id();
        casePage.act(
                seen -> moderation.decide(signedIn.id(), id, seen, wording),
                irreversible ? "case.proposed" : "case.decided",
                () -> page == null ? queue.pageAfter(id) : page);
    }

    /** The previewed decision; null before the preview. */
    public DecisionInput getPreviewed() {
        return previewed;
    }

    public DecisionForm getForm() {
        return form;
    }
}
