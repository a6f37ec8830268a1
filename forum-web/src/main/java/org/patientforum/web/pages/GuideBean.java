package org.patientforum.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.web.site.SiteText;

/** The pages that explain the forum: /help, /how-it-works, /looked-after, /privacy, /accessibility. */
@Named("guide")
@RequestScoped
public class GuideBean {

    @Inject
    private SiteText texts;

    /** The page's text as safe HTML. */
    public String html(String page) {
        return texts.html(page);
    }
}
