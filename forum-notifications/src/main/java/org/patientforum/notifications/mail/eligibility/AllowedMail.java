package org.patientforum.notifications.mail.eligibility;

/** Which mails of what members follow the site allows now; administrators may change it at any time. */
@FunctionalInterface
public interface AllowedMail {

    /** The policy that holds now. */
    MailPolicy policy();
}
