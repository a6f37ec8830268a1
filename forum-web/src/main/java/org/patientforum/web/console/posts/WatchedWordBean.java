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

/** The pages /console/watched-word (a new word) and /console/watched-word/7: a watched word and how posts that contain it are treated. */
@Named("consoleWatchedWord")
@ViewScoped
public class WatchedWordBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private WatchedWordService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private WatchedWordRow row;
    private String pattern;
    private FilterAction treatment = FilterAction.HOLD;
    private String replacement;
    private String why;

    /** Loads the word, unless it is a new one, before the form is built. Throws NotFound. */
    @PostConstruct
    void load() {
        if (id != null) {
            row = service.word(id);
            pattern = row.pattern();
            treatment = row.treatment();
            replacement = row.replacement();
            why = row.why();
        }
    }

    /** Adds the word or changes it. */
    public void save() {
        WatchedWordForm input = new WatchedWordForm(pattern, treatment, replacement, why);
        boolean saved = action.runAndStay(() -> {
            if (row == null) {
                service.add(signedIn.id(), input);
            } else {
                service.change(signedIn.id(), id, row.version(), input);
            }
        });
        if (saved) {
            HeldPostMessages.redirect("done.word.saved", "console/watched-words");
        }
    }

    /** Removes the word. */
    public void remove() {
        if (action.runAndStay(() -> service.remove(signedIn.id(), id, row.version()))) {
            HeldPostMessages.redirect("done.word.removed", "console/watched-words");
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
