package org.patientforum.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Checks the current state of a page with axe: WCAG 2.2 A and AA, and best practices. */
public final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int SMALL = 320;
    private static final int MIDDLE = 768;

    /** Elements that overflow the window. */
    private static final String OVERFLOWING = """
            () => [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.tagName + '.' + e.className + '#' + e.id).slice(0, 8)""";

    /** Width with the text spacing of WCAG 1.4.12. The content security policy does not block constructed style sheets. */
    private static final String WIDTH_WITH_SPACING = """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
                    + ' word-spacing: .16em !important } p { margin-block-end: 2em !important }');
                document.adoptedStyleSheets = [sheet];
                const width = document.documentElement.scrollWidth;
                document.adoptedStyleSheets = [];
                return width;
            }""";

    /** Only violations are reported, so axe need not list for each element the rules that it keeps. */
    private static final String RUN = """
            async only => (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations
                .map(rule => rule.id + ': ' + rule.help + ' at ' + rule.nodes.map(node => node.target + ' ' + node.html))""";

    private static final String SCRIPT = script();

    private Axe() {}

    /** Fails with each broken rule, its help text and the elements. */
    public static void check(Page shown) {
        Page page = withScripts(shown);
        assertThat(violations(page, "tag", TAGS)).as("axe on " + page.url()).isEmpty();
    }

    /** Also checks the contrast in dark mode, and that the page does not scroll sideways on a small phone, at 400 % zoom or with wide text spacing. */
    public static void checkAllLooks(Page shown) {
        Page page = withScripts(shown);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(violations(page, "tag", TAGS)).as("axe on " + page.url()).isEmpty();
        page.emulateMedia(coloured(ColorScheme.DARK));
        all.assertThat(violations(page, "rule", List.of("color-contrast", "link-in-text-block")))
                .as("axe in dark colours on " + page.url())
                .isEmpty();
        int width = page.viewportSize().width;
        page.setViewportSize(SMALL, 640);
        all.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width at 320 px of " + page.url() + " " + page.evaluate(OVERFLOWING))
                .isLessThanOrEqualTo(SMALL);
        page.setViewportSize(MIDDLE, 800);
        all.assertThat((int) page.evaluate(WIDTH_WITH_SPACING))
                .as("width at 768 px with wide spacing of " + page.url())
                .isLessThanOrEqualTo(MIDDLE);
        page.setViewportSize(width, 800);
        page.emulateMedia(coloured(ColorScheme.LIGHT));
        if (page != shown) {
            page.close();
        }
        all.assertAll();
    }

    /** Reduces motion, so that axe does not measure colours during a transition. */
    private static EmulateMediaOptions coloured(ColorScheme scheme) {
        return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Returns the page or, if JavaScript is disabled, a copy with JavaScript, which axe needs. */
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
     * Runs axe in the page. Its script, which takes Chromium longer to read than most pages take to check, is loaded once for each document. A page with frames is
     * left to {@link AxeBuilder}, which joins their results.
     *
     * @param type {@code tag} or {@code rule}
     * @param names of tags or rules
     * @return the broken rules, each with the elements that break it
     */
    private static List<String> violations(Page page, String type, List<String> names) {
        if (page.frames().size() > 1) {
            return ofAllFrames(page, type, names);
        }
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, Map.of("type", type, "values", names)))
                .stream().map(String::valueOf).toList();
    }

    private static List<String> ofAllFrames(Page page, String type, List<String> names) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).options(options);
        return (type.equals("tag") ? axe.withTags(names) : axe.withRules(names))
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
