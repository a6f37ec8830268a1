package org.patientforum.web.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.web.security.SignedIn;

/** The card beside a discussion with which a member follows it, changes how they hear of it, or stops. */
@Named("follow")
@RequestScoped
public class FollowBean {

    @Inject
    private DiscussionsBean discussions;

    @Inject
    private DiscussionServices services;

    @Inject
    private Offers offers;

    @Inject
    private SignedIn signedIn;

    private Delivery delivery;

    @PostConstruct
    void chosenBefore() {
        delivery = discussions.getFollowed() == null ? offers.usual() : discussions.getFollowed();
    }

    /** Follows the discussion, or changes how the member hears of it. */
    public void start() {
        services.following().follow(signedIn.id(), discussions.getDiscussion().id(), delivery);
        show();
    }

    /** Stops following. */
    public void stop() {
        services.following().unfollow(signedIn.id(), discussions.getDiscussion().id());
        show();
    }

    private void show() {
        Faces.redirect(DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage()));
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public void setDelivery(Delivery delivery) {
        this.delivery = delivery;
    }
}
