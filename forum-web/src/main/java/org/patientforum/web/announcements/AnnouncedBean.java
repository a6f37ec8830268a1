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

/** What is announced to this reader: nothing that they have put away. */
@Named("announced")
@RequestScoped
public class AnnouncedBean {

    @Inject
    private CurrentAnnouncements announced;

    @Inject
    private AnnouncementService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    private List<AnnouncementRow> shown;

    /** The announcements to show, asked for once for each page. */
    public List<AnnouncementRow> getShown() {
        if (shown == null) {
            List<AnnouncementRow> now = announced.now();
            Set<Long> gone = now.isEmpty() || !signedIn.member() ? Set.of() : service.dismiss(signedIn.id());
            shown = now.stream().filter(row -> !gone.contains(row.id())).toList();
        }
        return shown;
    }

    /** The page to come back to. */
    public String getPage() {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod()) ? Paths.of(request) + (query == null ? "" : "?" + query) : "/";
    }
}
