package org.patientforum.web.console.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.sanctions.SanctionLine;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/member/42 in which staff see what was done about the member, end it, or begin to. */
@Named("memberSanctions")
@RequestScoped
public class MemberSanctionsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    /** The one that the page showed. */
    @Inject
    @Param(name = "seenSanction")
    private Long seen;

    @Inject
    private SanctionService sanctions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private Clock clock;

    private List<SanctionLine> lines;
    private String reason;

    /** Ends the one that the page showed. */
    public void end() {
        act(() -> sanctions.end(signedIn.id(), Objects.requireNonNullElse(seen, 0L), reason), "sanction.ended");
    }

    private void act(Runnable wish, String doneKey) {
        action.then(wish, "console/member/" + id, doneKey);
    }

    public List<SanctionLine> getLines() {
        if (lines == null) {
            lines = sanctions.of(id);
        }
        return lines;
    }

    /** What keeps the member from something now; null if nothing does. */
    public SanctionLine getRunning() {
        return running().orElse(null);
    }

    private Optional<SanctionLine> running() {
        return getLines().stream()
                .filter(line -> line.activeAt(clock.instant()))
                .findFirst();
    }

    public SanctionKind[] getKinds() {
        return SanctionKind.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
