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

/** The page /console/advice?id=7: the pages with advice that the hospital has approved; one of them can be changed. */
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
    private AdviceLinkRow changed;
    private String title;
    private String address;

    /** Loads the list, and the page to be changed if one is named. Throws NotFound. */
    public void load() {
        links = service.all();
        if (id != null) {
            changed = links.stream()
                    .filter(link -> link.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("adviceLink"));
            title = changed.title();
            address = changed.address();
        }
    }

    /** Adds the page, or changes it. */
    public void save() {
        if (changed == null) {
            action.then(() -> service.add(signedIn.id(), title, address), PAGE, "advice.done.ADDED");
        } else {
            AdviceLinkRow wish = new AdviceLinkRow(id, title, address, changed.archived(), changed.version());
            action.then(() -> service.change(signedIn.id(), wish), PAGE, "advice.done.CHANGED");
        }
    }

    /** Offers a page no longer for new labels, or again. */
    public void archive(AdviceLinkRow link) {
        action.then(
                () -> service.archive(signedIn.id(), link.id(), !link.archived()),
                PAGE,
                link.archived() ? "advice.done.OPENED" : "advice.done.ARCHIVED");
    }

    public List<AdviceLinkRow> getLinks() {
        return links;
    }

    /** The page that is being changed; null while one is added. */
    public AdviceLinkRow getChanged() {
        return changed;
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
