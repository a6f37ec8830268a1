package org.patientforum.web.console.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.mail.delivery.TestMailService;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.TextPattern;

/** The part of /console/outgoing-mail that sends a test mail. */
@Named("consoleTestMail")
@RequestScoped
public class TestMailBean {

    @Inject
    private TestMailService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String address;

    /** Sends the mail and shows the mail server's answer. */
    public void send() {
        action.runAndStay(() -> {
            SmtpReply reply = service.send(signedIn.id(), address, Locale.forLanguageTag(signedIn.language()));
            boolean accepted = reply.verdict() == SmtpReply.Verdict.SENT;
            ResourceBundle texts = ResourceBundle.getBundle("texts.mail", Faces.getLocale());
            Messages.addFlashGlobalInfo(
                    TextPattern.format(texts, accepted ? "test.accepted" : "test.refused", reply.summary()));
            Faces.redirect("console/outgoing-mail");
        });
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
