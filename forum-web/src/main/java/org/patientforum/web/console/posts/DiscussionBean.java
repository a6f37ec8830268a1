package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditService;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.StaffPostRow;
import org.patientforum.posting.staff.StaffDiscussionQueries;
import org.patientforum.posting.transfers.SplitPlan;
import org.patientforum.posting.transfers.TransferLine;
import org.patientforum.reading.DiscussionHeader;
import org.patientforum.reading.Paging;
import org.patientforum.reading.ReadingService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.web.identity.SignedIn;

/** The page /console/discussion/42?page=2: a discussion as staff see it. DiscussionActionsBean and SelectedPostsBean act on it. */
@Named("consoleDiscussion")
@ViewScoped
public class DiscussionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    @Param
    private Integer page;

    @Inject
    private ReadingService reading;

    @Inject
    private StaffDiscussionQueries discussions;

    @Inject
    private GroupService groups;

    @Inject
    private AuditService audit;

    @Inject
    private SignedIn signedIn;

    private DiscussionHeader discussion;
    private List<StaffPostRow> posts;
    private List<TransferLine> transfers;
    private List<AuditLine> history;

    /** Loads the discussion; the service records the access in the audit trail. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("discussion");
        }
        discussion = reading.page(signedIn.reader(), id, getPage()).discussion();
        posts = discussions.rows(signedIn.id(), id, Paging.first(getPage()), Paging.last(getPage()));
        transfers = discussions.transfers(id);
        history = audit.history(AuditObject.ofDiscussion(id));
    }

    /**
     * Returns the fingerprints by post id. Throws InvalidInput if a post on this page has changed since it was shown: staff decide
     * only about text that they have seen.
     */
    Map<Long, String> requireUnchanged(Map<Long, String> fingerprints) {
        posts.stream()
                .filter(row -> !row.fingerprint().equals(fingerprints.getOrDefault(row.id(), row.fingerprint())))
                .findFirst()
                .ifPresent(row -> {
                    throw new InvalidInput("postNumbers.changed", row.number());
                });
        return fingerprints;
    }

    SplitPlan planSplit(PostNumbers chosen, String title) {
        return discussions.planSplit(id, chosen, title);
    }

    public Long getId() {
        return id;
    }

    public int getPage() {
        return page == null ? 1 : page;
    }

    public DiscussionHeader getDiscussion() {
        return discussion;
    }

    public List<StaffPostRow> getPosts() {
        return posts;
    }

    public List<TransferLine> getTransfers() {
        return transfers;
    }

    public List<AuditLine> getHistory() {
        return history;
    }

    /** The groups to which the discussion can be moved. */
    public List<GroupRow> getGroups() {
        return groups.all().stream()
                .filter(group -> !group.archived() && group.id() != discussion.groupId())
                .toList();
    }
}
