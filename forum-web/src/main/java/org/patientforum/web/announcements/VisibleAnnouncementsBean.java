package org.patientforum.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.patientforum.announcements.AnnouncementRow;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;

/** The current announcements without those that this reader has dismissed. */
@Named("visibleAnnouncements")
@RequestScoped
public class VisibleAnnouncementsBean {

    @Inject
    private CurrentAnnouncements current;

    @Inject
    private AnnouncementService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    private List<AnnouncementRow> rows;

    /** The announcements to show; loaded once per page. */
    public List<AnnouncementRow> getRows() {
        if (rows == null) {
            List<AnnouncementRow> now = current.now();
            Set<Long> dismissed = now.isEmpty() || !signedIn.member() ? Set.of() : service.dismiss(signedIn.id());
            rows = now.stream().filter(row -> !dismissed.contains(row.id())).toList();
        }
        return rows;
    }

    /** The page to return to after dismissing an announcement. */
    public String getPage() {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod()) ? Paths.of(request) + (query == null ? "" : "?" + query) : "/";
    }
}
