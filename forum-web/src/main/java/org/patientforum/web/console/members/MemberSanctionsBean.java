package org.patientforum.web.console.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.sanctions.SanctionLine;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/member/42 in which staff see the member's sanctions and end the current one. */
@Named("consoleMemberSanctions")
@RequestScoped
public class MemberSanctionsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    /** The id of the sanction that the page showed. */
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

    /** Ends the sanction that the page showed. */
    public void end() {
        act(() -> sanctions.end(signedIn.id(), Objects.requireNonNullElse(seen, 0L), reason), "sanction.ended");
    }

    private void act(Runnable change, String doneKey) {
        action.runAndRedirect(change, "console/member/" + id, doneKey);
    }

    public List<SanctionLine> getLines() {
        if (lines == null) {
            lines = sanctions.of(id);
        }
        return lines;
    }

    /** The sanction in force now; null if there is none. */
    public SanctionLine getCurrent() {
        return current().orElse(null);
    }

    private Optional<SanctionLine> current() {
        return getLines().stream()
                .filter(line -> line.activeAt(clock.instant()))
                .findFirst();
    }

    /** The sanctions that can be part of a decision. */
    public List<SanctionKind> getKinds() {
        return Stream.of(SanctionKind.values()).filter(SanctionKind::sanction).toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
