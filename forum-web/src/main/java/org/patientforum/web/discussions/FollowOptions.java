package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.following.Delivery;
import org.patientforum.web.live.UnreadNews;

/** Defaults for readers who are about to follow something. */
@Named
@RequestScoped
public class FollowOptions {

    @Inject
    private UnreadNews unreadNews;

    @Inject
    private DeliveryOptions deliveryOptions;

    /**
     * The reader's usual delivery, or the nearest one that the site offers. Needs no query of its own: the page
     * header loads the same data.
     */
    public Delivery usual() {
        return deliveryOptions.nearestAvailable(unreadNews.getUsual());
    }
}
