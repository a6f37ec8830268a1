package org.patientforum.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.moderation.CaseFilter;
import org.patientforum.moderation.CaseService;
import org.patientforum.web.security.SignedIn;

/** The menu at the side of every staff page: how many cases are open. */
@Named("consoleMenu")
@RequestScoped
public class ConsoleMenuBean {

    @Inject
    private CaseService cases;

    @Inject
    private SignedIn signedIn;

    private long openCases;

    @PostConstruct
    void count() {
        openCases = cases.count(signedIn.id(), new CaseFilter(CaseFilter.Which.TO_DO, null));
    }

    public long getOpenCases() {
        return openCases;
    }
}
