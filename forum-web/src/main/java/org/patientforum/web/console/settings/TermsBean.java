package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.members.terms.TermsVersion;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.Question;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.site.SiteText;
import org.patientforum.web.words.TextDifference;

/** The page /console/terms: write, preview and publish a new version of the terms. */
@Named("consoleTerms")
@ViewScoped
public class TermsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/terms";

    @Inject
    private TermsService service;

    @Inject
    private SiteText texts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private final Question question = new Question();
    private int version;
    private TermsVersion upcoming;
    private List<TermsVersion> versions;
    private String value;
    private LocalDate from;
    private String previewHtml;

    /** Loads the terms in force, and those to come. Throws NotFound. */
    public void load() {
        version = service.current().map(TermsText::version).orElseThrow(() -> new NotFound("terms"));
        upcoming = service.upcoming()
                .map(text -> new TermsVersion(text.version(), text.validFrom()))
                .orElse(null);
        versions = service.versions();
        value = service.markdown();
    }

    /** Previews the terms without publishing them. */
    public void preview() {
        previewHtml = texts.preview(typed());
    }

    /** After a question, publishes the new version; each member is asked to agree to it, from its day on. */
    public void publish() {
        if (!question.answered("publish", typed(), from)) {
            return;
        }
        String html = texts.preview(typed());
        String text = texts.fillPlaceholders(typed());
        Instant start = from == null ? null : from.atStartOfDay(signedIn.zone()).toInstant();
        boolean[] inForce = {false};
        if (action.runAndStay(() -> inForce[0] = service.publishFrom(signedIn.id(), version, text, html, start))) {
            action.redirect(PAGE, inForce[0] ? "terms.published" : "terms.publishedLater");
        }
    }

    /** Withdraws the terms that are not in force yet. */
    public void withdraw() {
        action.runAndRedirect(() -> service.withdraw(signedIn.id(), upcoming.version()), PAGE, "terms.withdrawn");
    }

    /** How what is typed differs from the terms in force. */
    public List<TextDifference.Part> getDifference() {
        return TextDifference.between(service.markdown(), texts.fillPlaceholders(typed()));
    }

    private String typed() {
        return value == null ? "" : value;
    }

    public TermsVersion getUpcoming() {
        return upcoming;
    }

    public List<TermsVersion> getVersions() {
        return versions;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    /** What is asked before the change. */
    public Question getQuestion() {
        return question;
    }

    public int getVersion() {
        return version;
    }

    public String getPreviewHtml() {
        return previewHtml;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
