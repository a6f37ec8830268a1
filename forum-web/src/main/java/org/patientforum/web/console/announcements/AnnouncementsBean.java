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

/** The page /console/announcements?id=7: all announcements; the form changes the one named in the URL or publishes a new one. */
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
    private CurrentAnnouncements current;

    private AnnouncementForm form;
    private List<AnnouncementRow> rows;
    private String previewHtml;

    /** Loads the list and the announcement named in the URL, if any. Throws NotFound, also if the reader is not an administrator. */
    public void load() {
        if (!signedIn.administrator()) {
            throw new NotFound("announcement");
        }
        rows = service.all();
        form = id == null ? AnnouncementForm.blank(current.instant(), signedIn.zone()) : selected();
    }

    private AnnouncementForm selected() {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> AnnouncementForm.of(row, signedIn.zone()))
                .orElseThrow(() -> new NotFound("announcement"));
    }

    /** Previews the text to the administrator only. */
    public void preview() {
        previewHtml = service.preview(form.getMarkdown());
    }

    /** Publishes a new announcement or changes the selected one. */
    public void save() {
        action.runAndRedirect(
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

    /** Ends the announcement now. */
    public void end(AnnouncementRow row) {
        action.runAndRedirect(() -> service.end(signedIn.id(), row.id()), PAGE, "announcement.ended");
    }

    /** Returns the state of the announcement: OVER, SHOWN or LATER, part of a message key. */
    public String state(AnnouncementRow row) {
        Instant now = current.instant();
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

    public String getPreviewHtml() {
        return previewHtml;
    }
}
