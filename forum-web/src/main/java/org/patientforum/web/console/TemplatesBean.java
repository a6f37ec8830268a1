package org.patientforum.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.Action;
import org.patientforum.moderation.TemplateRow;
import org.patientforum.moderation.TemplateService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.SignedIn;

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
    private TemplateService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction doing;

    private List<TemplateRow> rows;
    private TemplateRow changed;
    private String title;
    private Action action;
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
            TemplateRow wish = new TemplateRow(0, title, action, words, false, 0);
            doing.then(() -> service.add(signedIn.id(), wish), PAGE, "template.saved");
        } else {
            TemplateRow wish = new TemplateRow(id, title, action, words, changed.archived(), changed.version());
            doing.then(() -> service.change(signedIn.id(), wish), PAGE, "template.saved");
        }
    }

    /** Offers words no longer, or again. */
    public void archive(TemplateRow row) {
        doing.then(() -> service.archive(signedIn.id(), row.id(), !row.archived()), PAGE, "template.saved");
    }

    public List<TemplateRow> getRows() {
        return rows;
    }

    /** What is being changed; null while one is added. */
    public TemplateRow getChanged() {
        return changed;
    }

    /** The actions that a moderator chooses on a case. */
    public List<Action> getActions() {
        return List.of(Action.LEAVE, Action.HIDE, Action.RESTORE, Action.DELETE);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
