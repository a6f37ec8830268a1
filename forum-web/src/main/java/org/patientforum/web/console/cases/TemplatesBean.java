package org.patientforum.web.console.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/templates?id=7: response templates for decisions; with an id, the form changes that template. */
@Named("consoleTemplates")
@ViewScoped
public class TemplatesBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/templates";

    @Inject
    @Param
    private Long id;

    @Inject
    private ResponseTemplateService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction consoleAction;

    private List<ResponseTemplateRow> rows;
    private ResponseTemplateRow selected;
    private String title;
    private DecisionAction action;
    private String text;
    private final ReasonsForm reasons = new ReasonsForm();

    /** Loads the list and the template named in the URL, if any. Throws NotFound. */
    @PostConstruct
    void load() {
        rows = service.all();
        if (id != null) {
            selected =
                    rows.stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> new NotFound("template"));
            title = selected.title();
            action = selected.action();
            text = selected.words();
            reasons.use(selected.reasons());
        }
    }

    /** Adds or changes the template. */
    public void save() {
        if (selected == null) {
            ResponseTemplateRow edited = new ResponseTemplateRow(0, title, action, reasons.reasons(), text, false, 0);
            consoleAction.runAndRedirect(() -> service.add(signedIn.id(), edited), PAGE, "template.saved");
        } else {
            ResponseTemplateRow edited = new ResponseTemplateRow(
                    id, title, action, reasons.reasons(), text, selected.archived(), selected.version());
            consoleAction.runAndRedirect(() -> service.change(signedIn.id(), edited), PAGE, "template.saved");
        }
    }

    /** Archives the template, or offers it again. */
    public void archive(ResponseTemplateRow row) {
        consoleAction.runAndRedirect(
                () -> service.archive(signedIn.id(), row.id(), !row.archived()), PAGE, "template.saved");
    }

    public List<ResponseTemplateRow> getRows() {
        return rows;
    }

    /** The template being changed; null while a new one is added. */
    public ResponseTemplateRow getSelected() {
        return selected;
    }

    /** The actions that a moderator can choose for a case. */
    public List<DecisionAction> getActions() {
        return List.of(DecisionAction.LEAVE, DecisionAction.HIDE, DecisionAction.RESTORE, DecisionAction.DELETE);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DecisionAction getAction() {
        return action;
    }

    public void setAction(DecisionAction action) {
        this.action = action;
    }

    public ReasonsForm getReasons() {
        return reasons;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
