package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.IntConsumer;
import org.patientforum.moderation.messages.CaseMessageService;
import org.patientforum.web.console.Preview;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 where staff write to those who reported, before they decide. */
@Named("letterDesk")
@ViewScoped
public class LetterBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean desk;

    @Inject
    private CaseMessageService letters;

    @Inject
    private SignedIn signedIn;

    private String reference;
    private String question;
    private int months = 1;
    private String why;
    private String thanks;
    private final Preview preview = new Preview();

    /** Asks who made a report. */
    public void ask() {
        send("ask", question, seen -> letters.ask(signedIn.id(), id(), seen, reference, question), "case.asked");
    }

    /** Takes longer over a deletion request. */
    public void extend() {
        send("extend", why, seen -> letters.extend(signedIn.id(), id(), seen, months, why), "case.extended");
    }

    /** Tells who complained that we have it. */
    public void acknowledge() {
        send("thanks", thanks, seen -> letters.acknowledge(signedIn.id(), id(), seen, thanks), "case.acknowledged");
    }

    /** Shows what they will read; unchanged, it is sent. */
    private void send(String what, String words, IntConsumer wish, String doneKey) {
        if (preview.seen(what, words, reference, months)) {
            desk.act(wish, doneKey);
        } else {
            desk.stillToDo();
        }
    }

    public Preview getPreview() {
        return preview;
    }

    private long id() {
        return desk.getFile().heading().id();
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

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(String thanks) {
        this.thanks = thanks;
    }
}
