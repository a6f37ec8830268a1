package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.IntConsumer;
import org.patientforum.moderation.messages.CaseMessageService;
import org.patientforum.web.console.Preview;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 in which staff write to reporters before they decide. */
@Named("consoleMessage")
@ViewScoped
public class MessageBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean casePage;

    @Inject
    private CaseMessageService messages;

    @Inject
    private SignedIn signedIn;

    private String reference;
    private String question;
    private int months = 1;
    private String reason;
    private String acknowledgement;
    private final Preview preview = new Preview();

    /** Asks a reporter a question. */
    public void ask() {
        send("ask", question, seen -> messages.ask(signedIn.id(), id(), seen, reference, question), "case.asked");
    }

    /** Asks without a preview: the reporter reads exactly what was typed. */
    public void askNow() {
        casePage.act(seen -> messages.ask(signedIn.id(), id(), seen, reference, question), "case.asked");
    }

    /** Extends the deadline of a deletion request and tells the requester why (GDPR, article 12(3)). */
    public void extend() {
        send("extend", reason, seen -> messages.extend(signedIn.id(), id(), seen, months, reason), "case.extended");
    }

    /** Confirms to the complainant that the complaint was received. */
    public void acknowledge() {
        send(
                "thanks",
                acknowledgement,
                seen -> messages.acknowledge(signedIn.id(), id(), seen, acknowledgement),
                "case.acknowledged");
    }

    /** Previews the message; confirmed unchanged, sends it. */
    private void send(String form, String text, IntConsumer change, String doneKey) {
        if (preview.confirms(form, text, reference, months)) {
            casePage.act(change, doneKey);
        } else {
            casePage.checkStillOpen();
        }
    }

    public Preview getPreview() {
        return preview;
    }

    private long id() {
        return casePage.getFile().heading().id();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAcknowledgement() {
        return acknowledgement;
    }

    public void setAcknowledgement(String acknowledgement) {
        this.acknowledgement = acknowledgement;
    }
}
