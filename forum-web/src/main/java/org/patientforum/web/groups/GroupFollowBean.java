package org.patientforum.web.groups;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.web.discussions.FollowOptions;
import org.patientforum.web.forms.FormChoice;
import org.patientforum.web.identity.SignedIn;

/** The form on a group's page by which a member follows the group, changes the delivery, or stops following. */
@Named("groupFollow")
@RequestScoped
public class GroupFollowBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private FollowingService following;

    @Inject
    private FollowOptions followOptions;

    @Inject
    private SignedIn signedIn;

    private Delivery delivery;
    private boolean followed;

    @PostConstruct
    void load() {
        if (signedIn.member() && !Faces.isPostback()) {
            Optional<Delivery> chosen = following.groupDelivery(signedIn.id(), id);
            followed = chosen.isPresent();
            delivery = chosen.orElseGet(followOptions::usual);
        }
    }

    /** Follows the group, or changes the delivery if the member follows it already. */
    public void follow() {
        following.followGroup(signedIn.id(), id, FormChoice.required(delivery));
        Faces.redirect("/groups/" + id);
    }

    /** Stops following the group. */
    public void unfollow() {
        following.unfollowGroup(signedIn.id(), id);
        Faces.redirect("/groups/" + id);
    }

    public boolean isFollowed() {
        return followed;
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public void setDelivery(Delivery delivery) {
        this.delivery = delivery;
    }
}
