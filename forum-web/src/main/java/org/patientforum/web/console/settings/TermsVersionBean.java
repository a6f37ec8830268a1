package org.patientforum.web.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsVersion;
import org.patientforum.shared.NotFound;
import org.patientforum.web.words.TextDifference;

/** The page /console/terms-version/3: how a version of the terms differs from the one before it. */
@Named("consoleTermsVersion")
@RequestScoped
public class TermsVersionBean {

    @Inject
    @Param(pathIndex = 0)
    private Integer number;

    @Inject
    private TermsService service;

    private TermsVersion version;
    private List<TextDifference.Part> difference;

    /** Loads the version. Throws NotFound. */
    public void load() {
        version = service.versions().stream()
                .filter(each -> number != null && each.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("terms"));
        String before = version.version() > 1 ? service.source(version.version() - 1) : "";
        difference = TextDifference.between(before, service.source(version.version()));
    }

    public TermsVersion getVersion() {
        return version;
    }

    public List<TextDifference.Part> getDifference() {
        return difference;
    }
}
