package org.patientforum.posting.advice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** The list of approved advice. Administrators maintain it; all staff use it in labels. */
@Stateless
public class AdviceLinkService {

    private AdviceLinks links;
    private AuditTrail audit;
    private Clock clock;

    protected AdviceLinkService() {}

    @Inject
    public AdviceLinkService(AdviceLinks links, AuditTrail audit, Clock clock) {
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** The links that can be used in labels, by title. */
    @RolesAllowed("groupModerator")
    public List<AdviceLinkRow> approved() {
        return links.all(false);
    }

    /** All links, archived ones last. */
    @RolesAllowed("moderator")
    public List<AdviceLinkRow> all() {
        return links.all(true);
    }

    /** Adds a link and returns its id. Throws InvalidInput for an invalid title or address. */
    @RolesAllowed("administrator")
    public long add(long actorId, String title, String address) {
        long id = links.add(new AdviceLink(title, address, clock.instant()));
        record(actorId, AuditAction.ADVICE_LINK_ADDED, id);
        return id;
    }

    /** Changes title and address of a link and of all labels with it. Throws ChangedMeanwhile, InvalidInput. */
    @RolesAllowed("administrator")
    public void change(long actorId, AdviceLinkRow change) {
        AdviceLink link = links.lock(change.id());
        if (link.version() != change.version()) {
            throw new ChangedMeanwhile("adviceLinkChangedMeanwhile");
        }
        link.reword(change.title(), change.address());
        links.incrementRevisions(change.id());
        record(actorId, AuditAction.ADVICE_LINK_CHANGED, change.id());
    }

    /** Archives a link, so that it cannot be used for new labels, or restores it. */
    @RolesAllowed("administrator")
    public void archive(long actorId, long adviceLinkId, boolean archived) {
        links.lock(adviceLinkId).archive(archived);
        record(actorId, archived ? AuditAction.ADVICE_LINK_ARCHIVED : AuditAction.ADVICE_LINK_OPENED, adviceLinkId);
    }

    private void record(long actorId, AuditAction action, long adviceLinkId) {
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.ADVICE_LINK, adviceLinkId), "");
    }
}
