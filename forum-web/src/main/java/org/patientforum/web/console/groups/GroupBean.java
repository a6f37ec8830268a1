package org.patientforum.web.console.groups;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.groups.GroupWording;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.Question;
import org.patientforum.web.console.posts.HeldPostMessages;
import org.patientforum.web.identity.SignedIn;

/** The pages /console/group (a new group) and /console/group/7: edit, archive and reopen a group. */
@Named("consoleGroup")
@ViewScoped
public class GroupBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private GroupService groups;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private final Question question = new Question();
    private GroupRow group;
    private String name;
    private String description;
    private String mailName;

    /** Loads the group, unless it is a new one. Throws NotFound. */
    public void load() {
        if (id != null) {
            group = groups.group(id);
            name = group.name();
            description = group.description();
            mailName = group.mailName();
        }
    }

    /** Creates the group or changes its name and description. */
    public void save() {
        GroupWording input = new GroupWording(name, description, mailName);
        if (group == null) {
            action.runAndRedirect(() -> groups.create(signedIn.id(), input), "console/groups", "group.created");
        } else {
            action.runAndRedirect(
                    () -> groups.reword(signedIn.id(), id, group.version(), input), "console/groups", "group.reworded");
        }
    }

    /** After a question, archives the group: members can read but not write in it. */
    public void archive() {
        if (question.answered("archive")) {
            action.runAndRedirect(() -> groups.archive(signedIn.id(), id, true), "console/groups", "group.archived");
        }
    }

    /** Reopens an archived group. */
    public void open() {
        action.runAndRedirect(() -> groups.archive(signedIn.id(), id, false), "console/groups", "group.opened");
    }

    /** Holds each new post of the group until staff approve it. */
    public void hold() {
        if (action.runAndStay(() -> groups.hold(signedIn.id(), id, true))) {
            HeldPostMessages.redirect("done.group.held", "console/group/" + id);
        }
    }

    /** Stops holding the posts of the group. */
    public void release() {
        if (action.runAndStay(() -> groups.hold(signedIn.id(), id, false))) {
            HeldPostMessages.redirect("done.group.released", "console/group/" + id);
        }
    }

    /** What is asked before the change. */
    public Question getQuestion() {
        return question;
    }

    public GroupRow getGroup() {
        return group;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getMailName() {
        return mailName;
    }

    public void setMailName(String mailName) {
        this.mailName = mailName;
    }
}
