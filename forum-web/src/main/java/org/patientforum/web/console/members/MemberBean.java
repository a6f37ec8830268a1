package org.patientforum.web.console.members;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditService;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MembershipService;
import org.patientforum.members.Role;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.Question;
import org.patientforum.web.forms.FormChoice;
import org.patientforum.web.identity.SignedIn;

/** The page /console/member/42: a member's profile, role, staff badge, devices and history of staff actions. */
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
    private MemberAdministrationService administration;

    @Inject
    private AuditService audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private final Question question = new Question();
    private MemberProfile member;
    private List<AuditLine> history;
    private Role role;
    private String badge;
    private int signIns;

    /** Loads the member. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("member");
        }
        member = members.profile(id);
        role = member.role();
        badge = member.staffBadge();
        signIns = administration.signIns(signedIn.id(), id);
        history = audit.history(AuditObject.ofMember(id));
    }

    /** After a question, changes the member's role with immediate effect. */
    public void changeRole() {
        Role chosen = FormChoice.required(role);
        if (chosen == member.role() || question.answered("changeRole", chosen)) {
            act(() -> administration.changeRole(signedIn.id(), id, chosen), "member.role.changed");
        }
    }

    /** Sets the member's staff badge; a blank one removes it. */
    public void changeBadge() {
        String before = member.staffBadge();
        act(() -> administration.giveBadge(signedIn.id(), id, before, badge), "member.badge.given");
    }

    /** Signs the member out on all devices. */
    public void signOut() {
        act(() -> administration.signOut(signedIn.id(), id), "member.devices.ended");
    }

    private void act(Runnable change, String doneKey) {
        action.runAndRedirect(change, "console/member/" + id, doneKey);
    }

    /** What is asked before the change. */
    public Question getQuestion() {
        return question;
    }

    public MemberProfile getMember() {
        return member;
    }

    public List<AuditLine> getHistory() {
        return history;
    }

    public int getSignIns() {
        return signIns;
    }

    public String getBadge() {
        return badge;
    }

    public void setBadge(String badge) {
        this.badge = badge;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
