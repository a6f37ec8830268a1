package org.patientforum.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** WCAG 2.2 A and AA and axe's best practice, on the page as it is now. */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int SMALL = 320;
    private static final int MIDDLE = 768;

    /** Elements that stick out, but for those inside a box that scrolls by itself. */
    private static final String STICKING_OUT = """
            () => [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.tagName + '.' + e.className + '#' + e.id).slice(0, 8)""";

    /** The spacing that WCAG 1.4.12 lets readers set; a sheet made here is not kept out by the forum's policy. */
    private static final String SPACED = """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
                    + ' word-spacing: .16em !important } p { margin-block-end: 2em !important }');
                document.adoptedStyleSheets = [sheet];
                const width = document.documentElement.scrollWidth;
                document.adoptedStyleSheets = [];
                return width;
            }""";

    private Axe() {}

    /** Fails with each rule broken, what it asks for and where. */
    public static void check(Page shown) {
        Page page = withScripts(shown);
        assertThat(violations(axe(page).withTags(RULES)))
                .as("axe on " + page.url())
                .isEmpty();
    }

    /** As {@link #check}, and besides: contrast in dark colours, and no scrolling sideways on a small telephone, at 400 % or with wide spacing. */
    public static void checkAllLooks(Page shown) {
        Page page = withScripts(shown);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(violations(axe(page).withTags(RULES)))
                .as("axe on " + page.url())
                .isEmpty();
        page.emulateMedia(coloured(ColorScheme.DARK));
        all.assertThat(violations(axe(page).withRules(List.of("color-contrast", "link-in-text-block"))))
                .as("axe in dark colours on " + page.url())
                .isEmpty();
        int width = page.viewportSize().width;
        page.setViewportSize(SMALL, 640);
        all.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width at 320 px of " + page.url() + " " + page.evaluate(STICKING_OUT))
                .isLessThanOrEqualTo(SMALL);
        page.setViewportSize(MIDDLE, 800);
        all.assertThat((int) page.evaluate(SPACED))
                .as("width at 768 px with wide spacing of " + page.url())
                .isLessThanOrEqualTo(MIDDLE);
        page.setViewportSize(width, 800);
        page.emulateMedia(coloured(ColorScheme.LIGHT));
        if (page != shown) {
            page.close();
        }
        all.assertAll();
    }

    /** Without motion, so that no colour is caught on its way to another. */
    private static EmulateMediaOptions coloured(ColorScheme scheme) {
        return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Axe is a script; so of a page without scripts it looks at a copy that has them. */
    private static Page withScripts(Page page) {
        if (!(boolean) page.evaluate("matchMedia('(scripting: none)').matches")) {
            return page;
        }
        String content = page.content();
        Page copy = page.context().browser().newPage();
        copy.route(
                page.url().replaceFirst("#.*", ""),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(content)));
        copy.navigate(page.url());
        return copy;
    }

    /**
     * Without frames, axe need not open a page of its own to put their results together. Nor need it say of each element which rules it keeps: what is broken
     * is all that is looked at here.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(page.frames().size() == 1);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }
}
