package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.ImportedWord;
import org.patientforum.wordfilter.ImportedWord.Outcome;
import org.patientforum.wordfilter.WordImportService;

/** The page /console/watched-words-import: a pasted list of words, a preview of what is new, and the import. */
@Named("consoleWordImport")
@ViewScoped
public class WordImportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 200;

    @Inject
    private WordImportService service;

    @Inject
    private ErrorText errors;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String list;
    private FilterAction treatment = FilterAction.HOLD;
    private String why;
    private List<ImportedWord> words = List.of();

    /** Shows what the import would do. */
    public void preview() {
        action.runAndStay(() -> words = service.previewImport(list, treatment, why));
    }

    /** Imports the new words. */
    public void importWords() {
        if (action.runAndStay(() -> words = service.importWords(signedIn.id(), list, treatment, why))) {
            Messages.addFlashGlobalInfo(HeldPostMessages.text("import.done", getAdded()));
            Faces.redirect("console/watched-words");
        }
    }

    public boolean isPreviewed() {
        return !words.isEmpty();
    }

    public long getAdded() {
        return count(Outcome.ADDED);
    }

    public long getDoubles() {
        return count(Outcome.DOUBLE);
    }

    public long getRefused() {
        return count(Outcome.REFUSED);
    }

    private long count(Outcome outcome) {
        return words.stream().filter(word -> word.outcome() == outcome).count();
    }

    /** The first words that are not imported. */
    public List<ImportedWord> getLeftOut() {
        return words.stream()
                .filter(word -> word.outcome() != Outcome.ADDED)
                .limit(MAX_SHOWN)
                .toList();
    }

    /** Why a word is not imported. */
    public String reason(ImportedWord word) {
        return word.outcome() == Outcome.DOUBLE
                ? HeldPostMessages.text("import.double")
                : errors.of(word.problem(), WordImportService.MAX_LENGTH);
    }

    public FilterAction[] getTreatments() {
        return FilterAction.values();
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public FilterAction getTreatment() {
        return treatment;
    }

    public void setTreatment(FilterAction treatment) {
        this.treatment = treatment;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
