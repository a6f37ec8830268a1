package org.patientforum.notifications.mail.composition;

/** The page that a mail's link leads to. */
public record MailLocation(Kind kind, long id) {

    /** Kind of page. */
    public enum Kind {
        POST,
        DISCUSSION
    }

    /** Returns the path of the page. */
    public String path() {
        return (kind == Kind.POST ? "/posts/" : "/discussions/") + id;
    }
}
