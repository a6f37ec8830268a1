package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.startup.SiteText;

/** The page /console/terms: the terms in force, and a new version to write, look at and publish. */
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

    private int version;
    private String value;
    private String preview;

    /** Loads the terms in force. Throws NotFound. */
    public void load() {
        version = service.current().map(TermsText::version).orElseThrow(() -> new NotFound("terms"));
        value = service.markdown();
    }

    /** Shows how the terms would look; nothing is published yet. */
    public void look() {
        preview = texts.preview(value == null ? "" : value);
    }

    /** Publishes the new version: everybody is asked to agree to it. */
    public void publish() {
        String html = texts.preview(value == null ? "" : value);
        action.then(
                () -> service.publishAfter(
                        signedIn.id(), version, texts.fillPlaceholders(value == null ? "" : value), html),
                "console/terms",
                "terms.published");
    }

    public int getVersion() {
        return version;
    }

    public String getPreview() {
        return preview;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
