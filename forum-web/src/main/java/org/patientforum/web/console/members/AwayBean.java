package org.patientforum.web.console.members;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.patientforum.alerting.RotaService;
import org.patientforum.web.identity.SignedIn;

/** The reader's absence by the rota. Pages of cases show it, because cases are taken back from moderators who are away. */
@Named("ownAbsence")
@RequestScoped
public class AwayBean {

    @Inject
    private RotaService rota;

    @Inject
    private SignedIn signedIn;

    private LocalDate until;

    @PostConstruct
    void load() {
        until = rota.awayUntil(signedIn.id()).orElse(null);
    }

    /** The last day of the absence; null if the reader is not away. */
    public LocalDate getUntil() {
        return until;
    }
}
