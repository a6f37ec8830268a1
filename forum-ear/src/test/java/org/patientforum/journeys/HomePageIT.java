package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

class HomePageIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void isAccessible() {
        Page page = browser.visitor();
        assertThat(page.navigate(forum.url("/")).status()).isEqualTo(200);
        assertThat(page.title()).contains("Patient Forum");
        Axe.check(page);
    }

    @Test
    void worksWithoutJavaScript() {
        Page page = browser.visitorWithoutScripts();
        page.navigate(forum.url("/"));
        assertThat(page.locator("h1").first().isVisible()).isTrue();
    }

    @Test
    void fitsSmallPhone() {
        Page page = browser.visitor(320);
        page.navigate(forum.url("/"));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    @Test
    void revealsNothingAboutTheServer() {
        assertThat(browser.visitor().navigate(forum.url("/")).allHeaders())
                .doesNotContainKeys("server", "x-powered-by");
    }
}
