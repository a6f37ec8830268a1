package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.patientforum.following.Delivery;

/** How one can hear of new replies, for the lists to choose from. */
@Named
@ApplicationScoped
public class Deliveries {

    public Delivery[] getAll() {
        return Delivery.values();
    }
}
