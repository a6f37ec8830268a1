package org.patientforum.web.console.members;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.patientforum.alerting.RotaService;
import org.patientforum.web.identity.SignedIn;

/** The reader's absence as noted in the rota. Case pages show it because absent moderators lose their cases. */
@Named("consoleOwnAbsence")
@RequestScoped
public class OwnAbsenceBean {

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
