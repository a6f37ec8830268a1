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

/** The page /console/templates?id=7: words to choose for decisions; one of them can be changed. */
@Named("templates")
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
    private ConsoleAction doing;

    private List<ResponseTemplateRow> rows;
    private ResponseTemplateRow changed;
    private String title;
    private DecisionAction action;
    private String words;

    /** Loads the list, and the words to be changed if some are named. Throws NotFound. */
    @PostConstruct
    void load() {
        rows = service.all();
        if (id != null) {
            changed =
                    rows.stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> new NotFound("template"));
            title = changed.title();
            action = changed.action();
            words = changed.words();
        }
    }

    /** Adds the words, or changes them. */
    public void save() {
        if (changed == null) {
            ResponseTemplateRow wish = new ResponseTemplateRow(0, title, action, words, false, 0);
            doing.then(() -> service.add(signedIn.id(), wish), PAGE, "template.saved");
        } else {
            ResponseTemplateRow wish =
                    new ResponseTemplateRow(id, title, action, words, changed.archived(), changed.version());
            doing.then(() -> service.change(signedIn.id(), wish), PAGE, "template.saved");
        }
    }

    /** Offers words no longer, or again. */
    public void archive(ResponseTemplateRow row) {
        doing.then(() -> service.archive(signedIn.id(), row.id(), !row.archived()), PAGE, "template.saved");
    }

    public List<ResponseTemplateRow> getRows() {
        return rows;
    }

    /** What is being changed; null while one is added. */
    public ResponseTemplateRow getChanged() {
        return changed;
    }

    /** The actions that a moderator chooses on a case. */
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
