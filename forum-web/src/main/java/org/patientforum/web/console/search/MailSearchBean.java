package org.patientforum.web.console.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.notifications.mail.log.MailLine;
import org.patientforum.notifications.mail.log.MailLogService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.forms.OneTimePage;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/search that finds the mails to an address. They disclose who a member is, so that each search needs a reason, and addresses never stand in a URL. */
@Named("consoleMailSearch")
@RequestScoped
public class MailSearchBean {

    private static final int SHOWN = 10;

    @Inject
    private MailLogService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String address;
    private String reason;
    private List<MailLine> mails;

    /** Finds the mails and shows them once. */
    public void find() {
        if (action.runAndStay(
                () -> mails = service.toAddress(signedIn.id(), address == null ? "" : address, reason, SHOWN))) {
            OneTimePage.mark();
        }
    }

    /** The mails found; null unless this request searched for them. */
    public List<MailLine> getMails() {
        return mails;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
