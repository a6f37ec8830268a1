package org.patientforum.web.console.posts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordRow;
import org.patientforum.wordfilter.WatchedWordService;

/** The pages /console/watched-word (a new one) and /console/watched-word/7: what becomes of a post that has this word. */
@Named("watchedWord")
@ViewScoped
public class WatchedWordBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private WatchedWordService words;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private WatchedWordRow row;
    private String pattern;
    private FilterAction treatment = FilterAction.HOLD;
    private String replacement;
    private String why;

    /** Loads the word, if there is one yet, before the form asks for it. Throws NotFound. */
    @PostConstruct
    void load() {
        if (id != null) {
            row = words.word(id);
            pattern = row.pattern();
            treatment = row.treatment();
            replacement = row.replacement();
            why = row.why();
        }
    }

    /** Adds the word or changes it. */
    public void save() {
        WatchedWordForm wording = new WatchedWordForm(pattern, treatment, replacement, why);
        boolean saved = action.tried(() -> {
            if (row == null) {
                words.add(signedIn.id(), wording);
            } else {
                words.change(signedIn.id(), id, row.version(), wording);
            }
        });
        if (saved) {
            HeldPostTexts.done("done.word.saved", "console/watched-words");
        }
    }

    /** Removes the word. */
    public void remove() {
        if (action.tried(() -> words.remove(signedIn.id(), id, row.version()))) {
            HeldPostTexts.done("done.word.removed", "console/watched-words");
        }
    }

    public WatchedWordRow getRow() {
        return row;
    }

    public FilterAction[] getTreatments() {
        return FilterAction.values();
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public FilterAction getTreatment() {
        return treatment;
    }

    public void setTreatment(FilterAction treatment) {
        this.treatment = treatment;
    }

    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
