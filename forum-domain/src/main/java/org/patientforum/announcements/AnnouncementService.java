package org.patientforum.announcements;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.settings.SiteRevisionBump;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Announcements: administrators write them, readers see them until they dismiss them. */
@Stateless
public class AnnouncementService {

    private final PostRenderer renderer = new PostRenderer();
    private Announcements announcements;
    private AuditTrail audit;
    private SiteRevisionBump site;
    private Clock clock;

    protected AnnouncementService() {}

    @Inject
    public AnnouncementService(Announcements announcements, AuditTrail audit, SiteRevisionBump site, Clock clock) {
        this.announcements = announcements;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** The latest hundred announcements for staff, those that end last first. */
    @RolesAllowed("administrator")
    public List<AnnouncementRow> all() {
        return announcements.newest();
    }

    /** Publishes an announcement and returns its id. Throws InvalidInput. */
    @RolesAllowed("administrator")
    public long write(long actorId, AnnouncementContent content) {
        content.validate();
        site.bump();
        long id = announcements.add(new Announcement(content, renderer.html(content.markdown()), actorId));
        record(actorId, AuditAction.ANNOUNCEMENT_WRITTEN, id);
        return id;
    }

    /** Changes an announcement. Throws InvalidInput, ChangedMeanwhile and NotFound. */
    @RolesAllowed("administrator")
    public void change(long actorId, long id, int version, AnnouncementContent content) {
        content.validate();
        site.bump();
        Announcement found = announcements.locked(id);
        if (found.version() != version) {
            throw new ChangedMeanwhile("announcementChangedMeanwhile");
        }
        found.update(content, renderer.html(content.markdown()));
        record(actorId, AuditAction.ANNOUNCEMENT_CHANGED, id);
    }

    /** Ends an announcement now. Throws NotFound. */
    @RolesAllowed("administrator")
    public void end(long actorId, long id) {
        site.bump();
        announcements.locked(id).end(clock.instant());
        record(actorId, AuditAction.ANNOUNCEMENT_ENDED, id);
    }

    /** Renders a text as the announcement would show it. */
    @RolesAllowed("administrator")
    public String preview(String markdown) {
        return renderer.html(markdown == null ? "" : markdown);
    }

    /** Announcements that are shown now or later. */
    @PermitAll
    public List<AnnouncementRow> currentAndUpcoming() {
        return announcements.currentAndUpcoming(clock.instant());
    }

    /** The ids of the announcements that the member has dismissed. */
    @RolesAllowed("member")
    public Set<Long> dismiss(long actorId) {
        return announcements.dismissedBy(actorId);
    }

    /** Dismisses an announcement for the member. */
    @RolesAllowed("member")
    public void dismiss(long actorId, long id) {
        announcements.dismiss(actorId, id);
    }

    private void record(long actorId, AuditAction action, long id) {
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.ANNOUNCEMENT, id), "");
    }
}
