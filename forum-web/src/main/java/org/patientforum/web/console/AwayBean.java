package org.patientforum.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.patientforum.noticing.RotaService;
import org.patientforum.web.security.SignedIn;

/** Until when the reader is noted as away by the rota: cases do not stay with them, so pages of cases say so. */
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

    /** The last day away; null for who is there. */
    public LocalDate getUntil() {
        return until;
    }
}
