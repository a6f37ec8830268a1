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

/** Announcements: administrators write them, readers see them until they put them away. */
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

    /** The latest hundred for staff: those that end last come first. */
    @RolesAllowed("administrator")
    public List<AnnouncementRow> all() {
        return announcements.newest();
    }

    /** Tells everybody, and gives the id. Throws InvalidInput. */
    @RolesAllowed("administrator")
    public long write(long actorId, AnnouncementWords words) {
        words.requireGood();
        site.raise();
        long id = announcements.add(new Announcement(words, renderer.html(words.markdown()), actorId));
        record(actorId, AuditAction.ANNOUNCEMENT_WRITTEN, id);
        return id;
    }

    /** Changes what is told or when. Throws InvalidInput, ChangedMeanwhile and NotFound. */
    @RolesAllowed("administrator")
    public void change(long actorId, long id, int version, AnnouncementWords words) {
        words.requireGood();
        site.raise();
        Announcement found = announcements.locked(id);
        if (found.version() != version) {
            throw new ChangedMeanwhile("announcementChangedMeanwhile");
        }
        found.reword(words, renderer.html(words.markdown()));
        record(actorId, AuditAction.ANNOUNCEMENT_CHANGED, id);
    }

    /** Shows it no longer. Throws NotFound. */
    @RolesAllowed("administrator")
    public void end(long actorId, long id) {
        site.raise();
        announcements.locked(id).end(clock.instant());
        record(actorId, AuditAction.ANNOUNCEMENT_ENDED, id);
    }

    /** How a text would look. */
    @RolesAllowed("administrator")
    public String preview(String markdown) {
        return renderer.html(markdown == null ? "" : markdown);
    }

    /** Those that are shown now or later. */
    @PermitAll
    public List<AnnouncementRow> notOver() {
        return announcements.notOver(clock.instant());
    }

    /** Which ones the member does not want to see any more. */
    @RolesAllowed("member")
    public Set<Long> putAway(long actorId) {
        return announcements.putAwayBy(actorId);
    }

    /** The member has read it and does not want to see it any more. */
    @RolesAllowed("member")
    public void putAway(long actorId, long id) {
        announcements.putAway(actorId, id);
    }

    private void record(long actorId, AuditAction action, long id) {
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.ANNOUNCEMENT, id), "");
    }
}
