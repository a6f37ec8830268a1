package org.patientforum.web.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowedDiscussion;
import org.patientforum.following.FollowedGroup;
import org.patientforum.following.FollowingService;
import org.patientforum.web.identity.SignedIn;

/**
 * The page /following: all discussions and groups that the member follows, with their delivery. All rows are one
 * form.
 */
@Named("following")
@RequestScoped
public class FollowingBean {

    @Inject
    @Param(name = "change")
    private Long changed;

    @Inject
    @Param(name = "stop")
    private Long stopped;

    @Inject
    @Param(name = "change-group")
    private Long changedGroup;

    @Inject
    @Param(name = "stop-group")
    private Long stoppedGroup;

    @Inject
    private FollowingService following;

    @Inject
    private SignedIn signedIn;

    private List<FollowedDiscussion> discussions;
    private List<FollowedGroup> groups;

    /** Performs the action whose button was pressed, or loads the page. Throws SignInNeeded. */
    public void load() {
        if (Faces.isPostback() && act(signedIn.id())) {
            Faces.redirect("following");
            return;
        }
        discussions = following.followedDiscussions(signedIn.id());
        groups = following.followedGroups(signedIn.id());
    }

    private boolean act(long member) {
        if (changed != null) {
            following.follow(member, changed, chosen("delivery-" + changed));
        } else if (stopped != null) {
            following.unfollow(member, stopped);
        } else if (changedGroup != null) {
            following.followGroup(member, changedGroup, chosen("group-delivery-" + changedGroup));
        } else if (stoppedGroup != null) {
            following.unfollowGroup(member, stoppedGroup);
        } else {
            return false;
        }
        return true;
    }

    private static Delivery chosen(String field) {
        String name = Faces.getRequestParameter(field);
        return Stream.of(Delivery.values())
                .filter(delivery -> delivery.name().equals(name))
                .findFirst()
                .orElse(Delivery.SITE);
    }

    public List<FollowedDiscussion> getDiscussions() {
        return discussions;
    }

    public List<FollowedGroup> getGroups() {
        return groups;
    }
}
