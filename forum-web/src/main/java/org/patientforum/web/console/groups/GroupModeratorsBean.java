package org.patientforum.web.console.groups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.groups.GroupModeratorRow;
import org.patientforum.groups.GroupModeratorService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/group/7 in which administrators appoint the moderators of the group. */
@Named("consoleGroupModerators")
@RequestScoped
public class GroupModeratorsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private GroupModeratorService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private List<GroupModeratorRow> rows;
    private String name;

    /** Appoints the member with the typed name. */
    public void add() {
        act(() -> service.choose(signedIn.id(), id, name), "group.moderators.chosen");
    }

    /** Removes a moderator of the group. */
    public void remove(long memberId) {
        act(() -> service.remove(signedIn.id(), id, memberId), "group.moderators.removed");
    }

    private void act(Runnable change, String doneKey) {
        action.runAndRedirect(change, "console/group/" + id, doneKey);
    }

    public List<GroupModeratorRow> getRows() {
        if (rows == null) {
            rows = service.of(id);
        }
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
