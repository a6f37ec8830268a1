package org.patientforum.following;

/** How a member hears of new replies in what they follow. */
public enum Delivery {
    /** By email, as it happens. */
    NOW,
    /** On the site only. */
    SITE
}
