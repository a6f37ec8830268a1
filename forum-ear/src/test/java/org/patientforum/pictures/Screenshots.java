package org.patientforum.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.DemonstrationMembers;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** Takes the pictures of the demonstration in docs/screenshots: {@code ./forum screenshots}. */
class Screenshots {

    static final Path FOLDER = Path.of("../docs/screenshots");
    private static final int TALLEST = 1500;

    @RegisterExtension
    static final RunningForum forum = RunningForum.withDemonstration();

    @RegisterExtension
    static final Browser browser = new Browser();

    private final DemonstrationMembers residents = new DemonstrationMembers(forum, browser);

    @Test
    void pages() throws IOException {
        Files.createDirectories(FOLDER);
        Page member = residents.signedIn(wide(1280), "heron27");
        take(member, "/", "home-1280");
        String group = member.getAttribute("ul.grid a >> nth=0", "href");
        take(member, group, "group-1280");
        String discussion = member.getAttribute("ul.rows a >> nth=1", "href");
        take(member, discussion, "discussion-1280");
        String report = member.getAttribute("a[href*='/report/'] >> nth=1", "href");
        take(member, report, "report-1280");
        take(member, "/following", "following-1280");
        take(member, "/news", "news-1280");
        startWithNothing(member, group);
        take(browser.open(wide(1280)), "/account/register", "register-1280");
        take(residents.signedIn(wide(320), "heron27"), discussion, "discussion-320");
        take(
                residents.signedIn(wide(768).setColorScheme(ColorScheme.DARK), "heron27"),
                discussion,
                "discussion-dark-768");
    }

    @Test
    void moderatorsConsole() throws IOException {
        Files.createDirectories(FOLDER);
        Page moderator = residents.signedIn(wide(1280), "lamplighter");
        take(moderator, "/console/cases", "console-cases-1280");
        moderator.click("table tbody tr:has-text('Private information') a >> nth=0");
        moderator.waitForLoadState();
        picture(moderator, "console-case-1280");
        decision(moderator);
        moderator.navigate(forum.url("/console/held"));
        moderator.click("table tbody a >> nth=0");
        moderator.waitForLoadState();
        picture(moderator, "console-held-post-1280");
        moderator.navigate(forum.url("/console/members?name=wickets"));
        moderator.click("table tbody a >> nth=0");
        moderator.waitForLoadState();
        picture(moderator, "console-member-1280");
        Page phone = residents.signedIn(wide(320), "lamplighter");
        take(phone, "/console/cases", "console-cases-320");
    }

    /** The preview of a message. */
    private static void decision(Page moderator) {
        moderator.locator(".templates .btn").first().click();
        moderator.locator("#preview").scrollIntoViewIfNeeded();
        moderator
                .locator("#preview")
                .screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve("console-preview-1280.png")));
    }

    @Test
    void administratorsConsole() throws IOException {
        Files.createDirectories(FOLDER);
        Page administrator = residents.signedIn(wide(1280), "harbour_master");
        take(administrator, "/console", "console-overview-1280");
        take(administrator, "/console/settings", "console-settings-1280");
        take(administrator, "/console/rota", "console-rota-1280");
        take(administrator, "/console/audit", "console-audit-1280");
        take(administrator, "/console/health", "console-health-1280");
        take(administrator, "/console/outgoing-mail", "console-outgoing-mail-1280");
    }

    private void startWithNothing(Page member, String group) {
        member.navigate(forum.url(group.replace("/groups/", "/start-discussion/")));
        member.click("#post-discussion");
        assertThat(member.title()).startsWith("Error: ");
        picture(member, "start-discussion-error-1280");
    }

    static NewContextOptions wide(int width) {
        return Browser.options().setViewportSize(width, 900);
    }

    private void take(Page page, String path, String name) {
        assertThat(page.navigate(forum.url(path)).status()).isEqualTo(200);
        picture(page, name);
    }

    /** Captures the top of the page up to a maximum height. */
    static void picture(Page page, String name) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(page.viewportSize().width, Math.min(height, TALLEST));
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        page.setViewportSize(page.viewportSize().width, 900);
    }
}
