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
import org.patientforum.web.console.posts.HeldPostTexts;
import org.patientforum.web.identity.SignedIn;

/** The pages /console/group (a new one) and /console/group/7: a group's words, archive it, open it again. */
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

    private GroupRow group;
    private String name;
    private String description;
    private String mailName;

    /** Loads the group, if there is one yet. Throws NotFound. */
    public void load() {
        if (id != null) {
            group = groups.group(id);
            name = group.name();
            description = group.description();
            mailName = group.mailName();
        }
    }

    /** Creates the group or changes its words. */
    public void save() {
        GroupWording wording = new GroupWording(name, description, mailName);
        if (group == null) {
            action.then(() -> groups.create(signedIn.id(), wording), "console/groups", "group.created");
        } else {
            action.then(
                    () -> groups.reword(signedIn.id(), id, group.version(), wording),
                    "console/groups",
                    "group.reworded");
        }
    }

    /** Archives the group: it can be read, but not written in. */
    public void archive() {
        action.then(() -> groups.archive(signedIn.id(), id, true), "console/groups", "group.archived");
    }

    /** Opens an archived group again. */
    public void open() {
        action.then(() -> groups.archive(signedIn.id(), id, false), "console/groups", "group.opened");
    }

    /** Lets each post of the group wait until staff have looked at it. */
    public void hold() {
        if (action.tried(() -> groups.hold(signedIn.id(), id, true))) {
            HeldPostTexts.done("done.group.held", "console/group/" + id);
        }
    }

    /** Posts of the group are published at once again. */
    public void release() {
        if (action.tried(() -> groups.hold(signedIn.id(), id, false))) {
            HeldPostTexts.done("done.group.released", "console/group/" + id);
        }
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
