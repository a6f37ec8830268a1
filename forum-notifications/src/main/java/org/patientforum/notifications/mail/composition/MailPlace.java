package org.patientforum.notifications.mail.composition;

/** What a mail is about: where its link leads. */
public record MailPlace(Kind kind, long id) {

    /** The kinds of thing a mail is about. */
    public enum Kind {
        POST,
        DISCUSSION
    }

    /** The path of its page. */
    public String path() {
        return (kind == Kind.POST ? "/posts/" : "/discussions/") + id;
    }
}
