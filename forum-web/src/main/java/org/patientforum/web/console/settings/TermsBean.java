package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.Question;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.site.SiteText;

/** The page /console/terms: write, preview and publish a new version of the terms. */
@Named("consoleTerms")
@ViewScoped
public class TermsBean implements Serializable {

    private static final long serialVersionUID = 1L;

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
    private String value;
    private String previewHtml;

    /** Loads the terms in force. Throws NotFound. */
    public void load() {
        version = service.current().map(TermsText::version).orElseThrow(() -> new NotFound("terms"));
        value = service.markdown();
    }

    /** Previews the terms without publishing them. */
    public void preview() {
        previewHtml = texts.preview(value == null ? "" : value);
    }

    /** After a question, publishes the new version; each member is asked to agree to it. */
    public void publish() {
        if (!question.answered("publish", value)) {
            return;
        }
        String html = texts.preview(value == null ? "" : value);
        action.runAndRedirect(
                () -> service.publishAfter(
                        signedIn.id(), version, texts.fillPlaceholders(value == null ? "" : value), html),
                "console/terms",
                "terms.published");
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
