package org.patientforum.web.decisions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.appeals.AppealService;
import org.patientforum.moderation.appeals.StatementOfReasons;
import org.patientforum.shared.NotFound;
import org.patientforum.web.identity.SignedIn;

/**
 * The page /decisions/51: the statement of reasons for a decision about the member's content, and the form to appeal
 * against it.
 */
@Named("decisions")
@RequestScoped
public class DecisionsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private AppealService appeals;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private StatementOfReasons statement;
    private String text;

    /** Loads the statement. Throws SignInNeeded, or NotFound if the decision does not concern the member. */
    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("decision");
        }
        statement = appeals.statement(signedIn.id(), id);
    }

    /** Lodges the appeal and shows the page again, which then says what happens next. */
    public void appeal() {
        appeals.appeal(signedIn.id(), id, text);
        Faces.redirect("decisions/" + id);
    }

    public StatementOfReasons getStatement() {
        return statement;
    }

    public boolean isAppealable() {
        return statement.appealableAt(clock.instant());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
