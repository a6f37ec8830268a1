package org.patientforum.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberStewardshipService;
import org.patientforum.members.MembershipService;
import org.patientforum.members.Role;
import org.patientforum.moderation.AuditLine;
import org.patientforum.moderation.AuditObject;
import org.patientforum.moderation.AuditService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.SignedIn;

/** The page /console/member/42: a member as staff know them, their role, and what staff did so far. */
@Named("consoleMember")
@ViewScoped
public class MemberBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private MembershipService members;

    @Inject
    private MemberStewardshipService stewardship;

    @Inject
    private AuditService audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private MemberProfile member;
    private List<AuditLine> history;
    private Role role;

    /** Loads the member. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("member");
        }
        member = members.profile(id);
        role = member.role();
        history = audit.history(AuditObject.ofMember(id));
    }

    /** Gives the member the chosen role, at once. */
    public void changeRole() {
        act(() -> stewardship.changeRole(signedIn.id(), id, role), "member.role.changed");
    }

    private void act(Runnable wish, String doneKey) {
        action.then(wish, "console/member/" + id, doneKey);
    }

    public MemberProfile getMember() {
        return member;
    }

    public List<AuditLine> getHistory() {
        return history;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
