package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.following.Delivery;

/** How one can hear of new replies, for the lists to choose from. */
@Named
@ApplicationScoped
public class Deliveries {

    /** All, for a discussion that is open before the member. */
    public List<Delivery> getAll() {
        return List.of(Delivery.values());
    }

    /** Those for a group, or for what is not followed yet. */
    public List<Delivery> getFollowing() {
        return Delivery.following();
    }
}
