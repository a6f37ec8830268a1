package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.following.Delivery;
import org.patientforum.web.live.UnreadNews;

/** What is proposed to the reader who may follow something. */
@Named
@RequestScoped
public class FollowOptions {

    @Inject
    private UnreadNews unreadNews;

    @Inject
    private DeliveryOptions deliveryOptions;

    /** Their usual delivery, or what comes nearest to it on this site. Asks nothing that the page's head does not ask. */
    public Delivery usual() {
        return deliveryOptions.nearestAvailable(unreadNews.getUsual());
    }
}
