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

/** The part of /console/case/2041 where a case is decided: first what goes out is looked at, then it goes. */
@Named("decisionDesk")
@ViewScoped
public class DecisionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private Long template;

    @Inject
    private ResponseTemplateService service;

    @Inject
    private CaseBean desk;

    @Inject
    private ModerationService moderation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ErrorText errors;

    private List<ResponseTemplateRow> templates;
    private final DecisionForm form = new DecisionForm();
    private DecisionInput lookedAt;

    /** Loads the words to choose from, and puts those into the form that the address names. */
    @PostConstruct
    void load() {
        templates = service.offered();
        templates.stream()
                .filter(row -> Long.valueOf(row.id()).equals(template))
                .forEach(form::use);
    }

    /** Shows what would go out; nothing happens yet. */
    public void look() {
        lookedAt = null;
        if (!desk.stillToDo()) {
            return;
        }
        if (desk.getFile().post() != null) {
            form.suggest(); // where no script has
        }
        DecisionInput wording = form.wording(signedIn.zone());
        try {
            wording.validate(desk.getFile().deletionAsked());
            lookedAt = wording;
        } catch (DecisionRefused refused) {
            Messages.addError(errors.field(refused), errors.of(refused));
        }
    }

    /** Decides as it was looked at; what was changed since is looked at first. */
    public void decide() {
        if (!form.wording(signedIn.zone()).equals(lookedAt)) {
            look();
            return;
        }
        long id = desk.getFile().heading().id();
        desk.act(
                seen -> moderation.decide(signedIn.id(), id, seen, lookedAt),
                lookedAt.action().irreversible() ? "case.proposed" : "case.decided");
    }

    /** What goes out; null until it was looked at. */
    public DecisionInput getLookedAt() {
        return lookedAt;
    }

    /** Words to choose from. */
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
