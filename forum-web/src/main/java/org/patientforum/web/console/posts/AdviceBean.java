package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/advice?id=7: the advice pages that the hospital has approved; with an id, the form changes that entry. */
@Named("consoleAdvice")
@ViewScoped
public class AdviceBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/advice";

    @Inject
    @Param
    private Long id;

    @Inject
    private AdviceLinkService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private List<AdviceLinkRow> links;
    private AdviceLinkRow selected;
    private String title;
    private String address;

    /** Loads the list and the entry named in the URL, if any. Throws NotFound. */
    public void load() {
        links = service.all();
        if (id != null) {
            selected = links.stream()
                    .filter(link -> link.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("adviceLink"));
            title = selected.title();
            address = selected.address();
        }
    }

    /** Adds or changes the entry. */
    public void save() {
        if (selected == null) {
            action.runAndRedirect(() -> service.add(signedIn.id(), title, address), PAGE, "advice.done.ADDED");
        } else {
            AdviceLinkRow edited = new AdviceLinkRow(id, title, address, selected.archived(), selected.version());
            action.runAndRedirect(() -> service.change(signedIn.id(), edited), PAGE, "advice.done.CHANGED");
        }
    }

    /** Archives the entry, so that new labels cannot use it, or offers it again. */
    public void archive(AdviceLinkRow link) {
        action.runAndRedirect(
                () -> service.archive(signedIn.id(), link.id(), !link.archived()),
                PAGE,
                link.archived() ? "advice.done.OPENED" : "advice.done.ARCHIVED");
    }

    public List<AdviceLinkRow> getLinks() {
        return links;
    }

    /** The entry being changed; null while a new one is added. */
    public AdviceLinkRow getSelected() {
        return selected;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
