package org.patientforum.web.console.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 in which a moderator previews a decision and then makes it. */
@Named("consoleDecision")
@ViewScoped
public class DecisionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private Long template;

    @Inject
    private ResponseTemplateService service;

    @Inject
    private CaseBean casePage;

    @Inject
    private ModerationService moderation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ErrorText errors;

    private List<ResponseTemplateRow> templates;
    private final DecisionForm form = new DecisionForm();
    private DecisionInput previewed;

    /** Loads the response templates and fills the form from the one that the URL names. */
    @PostConstruct
    void load() {
        templates = service.offered();
        templates.stream()
                .filter(row -> Long.valueOf(row.id()).equals(template))
                .forEach(form::use);
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
    }

    /** Decides as previewed; input changed after the preview is previewed again. */
    public void decide() {
        if (!form.wording(signedIn.zone()).equals(previewed)) {
            preview();
            return;
        }
        long id = casePage.getFile().heading().id();
        casePage.act(
                seen -> moderation.decide(signedIn.id(), id, seen, previewed),
                previewed.action().irreversible() ? "case.proposed" : "case.decided");
    }

    /** The previewed decision; null before the preview. */
    public DecisionInput getPreviewed() {
        return previewed;
    }

    /** The templates on offer. */
    public List<ResponseTemplateRow> getTemplates() {
        return templates;
    }

    public Long getTemplate() {
        return template;
    }

    public DecisionForm getForm() {
        return form;
    }
}
