package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.pages.Community;
import org.patientforum.pages.Names;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** The administrators' pages: they work, are accessible, and fit on a phone. */
@ResourceLock(RunningForum.CHANGED)
class AdminPagesIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.changed();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    /** Statistics use days in the hospital's time zone. */
    private static final ZoneId HOSPITAL = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Page page;

    @BeforeEach
    void administrator() {
        page = community.window(community.administrator());
    }

    private void open(String path) {
        page.navigate(forum.url(path));
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, Names.button(button)).click();
    }

    /** Checks accessibility and horizontal scrolling, and takes pictures for manual inspection. */
    private void assertAccessible(String name) throws IOException {
        Axe.checkAllLooks(page);
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"))
                    .as(name + " at " + width)
                    .isTrue();
            String folder = System.getProperty("forum.pictures");
            if (folder != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, name + "-" + width + ".png")));
            }
        }
    }

    @Test
    void overviewShowsStatistics() throws IOException {
        LocalDate before = LocalDate.now(HOSPITAL);
        community.member("Chaffinch");
        List<String> days =
                Stream.of(before, LocalDate.now(HOSPITAL)).map(DAY::format).toList();
        open("/console/jobs");
        press("Run now: Count for the overview");
        page.getByText("The job will start within a few seconds").waitFor();
        page.waitForCondition(() -> {
            open("/console/");
            return page.locator("#counted").innerText().startsWith("Counted ");
        });
        Locator newcomers = page.locator("#chart-NEWCOMERS");
        assertThat(newcomers.innerText()).contains("At most");
        assertThat(newcomers.locator("rect").count()).isEqualTo(30);
        assertAccessible("overview");
        newcomers.locator("summary").click();
        assertThat(newcomers.locator("tbody tr").count()).isEqualTo(30);
        assertThat(newcomers.locator("tbody tr").all())
                .filteredOn(day -> days.contains(day.locator("th").innerText()))
                .isNotEmpty()
                .anySatisfy(day -> assertThat(day.locator("td").innerText()).isNotEqualTo("0"));
        assertAccessible("overview-table");
    }

    @Test
    void settingIsFoundExportedChangedAndReset() throws IOException {
        open("/console/settings?words=newcomer");
        assertAccessible("settings");
        Download file = page.waitForDownload(
                () -> page.getByText("Save as a spreadsheet (CSV)").click());
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains("NEWCOMER"));
        page.locator("a[href$='/console/setting/NEWCOMER_HELD_POSTS']").waitFor();
        open("/console/setting/NEWCOMER_HELD_POSTS");
        assertAccessible("setting");
        page.locator("#value").fill("many");
        page.locator("#save").click();
        page.locator("#value-error").waitFor();
        assertAccessible("setting-refused");
        page.locator("#value").fill("2");
        page.locator("#reason").fill("We try it");
        page.locator("#save").click();
        page.getByText("The change is saved.").waitFor();
        open("/console/setting/NEWCOMER_HELD_POSTS");
        page.locator("#delivered").click();
        page.getByText("The earlier version is back.").waitFor();
        open("/console/settings-history?words=We+try+it");
        assertAccessible("settings-history");
    }

    @Test
    void termsArePreviewedBeforePublication() throws IOException {
        open("/console/terms");
        assertAccessible("terms");
        page.locator("#look").click();
        page.locator("#preview").waitFor();
        assertAccessible("terms-preview");
    }

    @Test
    void jobsAndHealthAreShown() throws IOException {
        open("/console/jobs");
        assertAccessible("jobs");
        open("/console/health");
        page.getByText("Answers in").waitFor();
        assertAccessible("health");
    }

    @Test
    void auditTrailIsFilteredAndExported() throws IOException {
        community.group("Trail " + System.nanoTime());
        open("/console/audit?action=GROUP_CREATED");
        assertAccessible("audit");
        Download file = page.waitForDownload(
                () -> page.getByText("Save as a spreadsheet (CSV)").click());
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.get(0)).contains("when").contains("what");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains("GROUP_CREATED"));
        open("/console/audit?action=TABLE_EXPORTED");
        assertThat(page.locator("#rows tbody tr").first().innerText()).contains("audit");
    }

    @Test
    void announcementIsShownUntilDismissed() throws IOException {
        String title = "Closed at Easter " + System.nanoTime();
        open("/console/announcements");
        assertAccessible("announcements");
        page.locator("#save").click();
        page.locator("#title-error").getByText("Enter a title").waitFor();
        page.locator("#title").fill(title);
        page.locator("#markdown").fill("We are **back** on Tuesday.");
        page.locator("#look").click();
        page.locator("#preview strong").waitFor();
        assertAccessible("announcements-preview");
        page.locator("#save").click();
        page.getByText("The announcement is saved.").waitFor();
        Page guest = browser.visitorWithoutScripts();
        guest.navigate(forum.url("/"));
        assertThat(guest.locator("section.announcement").allInnerTexts()).anyMatch(text -> text.contains(title));
        open("/");
        assertAccessible("announced");
        press("Do not show this again: " + title);
        assertThat(page.getByText(title).count()).isZero();
        open("/console/announcements");
        press("End now: " + title);
        page.getByText("The announcement is ended.").waitFor();
        guest.navigate(forum.url("/"));
        assertThat(guest.getByText(title).count()).isZero();
    }

    @Test
    void yearlyReportIsShownAndExported() throws IOException {
        open("/console/year");
        assertAccessible("year");
        assertThat(page.locator("#year-APPEAL + table tbody tr").count()).isEqualTo(3);
        Download file = page.waitForDownload(
                () -> page.getByText("Save as a spreadsheet (CSV)").click());
        assertThat(Files.readAllLines(file.path()).get(0)).contains("what").contains("how many");
    }

    @ParameterizedTest
    @CsvSource({
        "/, counts",
        "/cases, cases",
        "/held, held",
        "/members, members",
        "/groups, groups",
        "/watched-words, watched-words",
        "/templates, templates",
        "/rota, rota",
        "/announcements, announcements",
        "/settings, settings",
        "/settings-history, settings-history",
        "/audit, audit",
        "/jobs, jobs",
        "/outgoing-mail, outgoing-mail",
        "/suppressed-addresses, suppressed-addresses",
        "/year, year"
    })
    void tableIsExported(String address, String table) {
        open("/console" + address);
        Locator links = page.locator(".export a");
        assertThat(links.count()).isEqualTo(2);
        for (String format : List.of("csv", "json")) {
            String href = page.locator(".export a[href*='%s.%s']".formatted(table, format))
                    .getAttribute("href");
            APIResponse answer = page.request().get(forum.url(href));
            assertThat(answer.status()).as(href).isEqualTo(200);
            assertThat(answer.headers().get("content-disposition")).contains(table + "-");
            assertThat(answer.text()).as(href).isNotBlank();
        }
    }
}
