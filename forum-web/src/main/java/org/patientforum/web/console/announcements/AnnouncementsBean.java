package org.patientforum.web.console.announcements;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.announcements.AnnouncementRow;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.announcements.CurrentAnnouncements;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/announcements?id=7: what is told to everybody; one can be changed, or a new one written. */
@Named("consoleAnnouncements")
@ViewScoped
public class AnnouncementsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/announcements";

    @Inject
    @Param
    private Long id;

    @Inject
    private AnnouncementService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private CurrentAnnouncements announced;

    private AnnouncementForm form;
    private List<AnnouncementRow> rows;
    private String preview;

    /** Loads the list, and the one to be changed if it is named. Throws NotFound, also for who is no administrator. */
    public void load() {
        if (!signedIn.administrator()) {
            throw new NotFound("announcement");
        }
        rows = service.all();
        form = id == null ? AnnouncementForm.empty(announced.instant(), signedIn.zone()) : changed();
    }

    private AnnouncementForm changed() {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> AnnouncementForm.of(row, signedIn.zone()))
                .orElseThrow(() -> new NotFound("announcement"));
    }

    /** Shows how it would look; nobody else sees it yet. */
    public void look() {
        preview = service.preview(form.getMarkdown());
    }

    /** Tells everybody, or changes what is told. */
    public void save() {
        action.then(
                () -> {
                    if (id == null) {
                        service.write(signedIn.id(), form.words(signedIn.zone()));
                    } else {
                        service.change(signedIn.id(), id, form.getVersion(), form.words(signedIn.zone()));
                    }
                },
                PAGE,
                "announcement.saved");
    }

    /** Shows it no longer. */
    public void end(AnnouncementRow row) {
        action.then(() -> service.end(signedIn.id(), row.id()), PAGE, "announcement.ended");
    }

    /** How it stands, as a key of words. */
    public String state(AnnouncementRow row) {
        Instant now = announced.instant();
        return row.endedAt(now) ? "OVER" : row.shownAt(now) ? "SHOWN" : "LATER";
    }

    public Long getId() {
        return id;
    }

    public AnnouncementForm getForm() {
        return form;
    }

    public List<AnnouncementRow> getRows() {
        return rows;
    }

    public String getPreview() {
        return preview;
    }
}
