package org.patientforum.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.web.words.PhoneNumbers;

/** Finds telephone numbers in the hospital's texts, for the tag {@code phones}. */
@Named("phoneLinks")
@ApplicationScoped
public class PhoneLinks {

    private final Site site;

    protected PhoneLinks() {
        this(null);
    }

    @Inject
    public PhoneLinks(Site site) {
        this.site = site;
    }

    /** Splits a text into numbers and the text between them. */
    public List<PhoneNumbers.Part> parts(String text) {
        return PhoneNumbers.parts(text == null ? "" : text, siteNumbers());
    }

    /** Turns numbers in safe HTML into links. */
    public String linked(String html) {
        return PhoneNumbers.linked(html, siteNumbers());
    }

    private List<String> siteNumbers() {
        return List.of(site.getEmergency(), site.getDesk());
    }
}
