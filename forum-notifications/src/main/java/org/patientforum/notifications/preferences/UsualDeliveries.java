package org.patientforum.notifications.preferences;

import java.util.Collection;
import java.util.Set;

/** What members have chosen for what they made no choice of its own for. */
public interface UsualDeliveries {

    /** Those of the members who by their usual delivery want no mail. */
    Set<Long> onTheSiteOnly(Collection<Long> memberIds);
}
