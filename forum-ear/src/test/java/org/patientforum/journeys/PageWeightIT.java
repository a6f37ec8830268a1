package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.DemonstrationMembers;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/**
 * The first visit to a patients' page transfers at most 45 kB, including style sheets, scripts, images, fonts and headers, for weak networks and cheap phones.
 */
@Order(3)
class PageWeightIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.withDemonstration();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final long MAX_BYTES = 45_000;

    private static final List<String> FOR_ALL = List.of(
            "/",
            "/groups/1",
            "/groups/1?page=2",
            "/discussions/2",
            "/terms",
            "/privacy",
            "/accessibility",
            "/how-it-works",
            "/looked-after",
            "/help",
            "/members/1",
            "/tell-us/worry",
            "/tell-us/complaint",
            "/report/1",
            "/report-status",
            "/report-status/R-7K3M-9QX2",
            "/report-received/R-7K3M-9QX2",
            "/decisions/1",
            "/unsubscribe/1-1-x",
            "/from-mail/x",
            "/posts/1",
            "/account/confirm/x",
            "/account/new-password/x",
            "/account/confirmation-link",
            "/account/first-administrator/x",
            "/account/mail-privacy",
            "/account/signed-out",
            "/account/terms",
            "/nowhere");

    private static final List<String> FOR_GUESTS =
            List.of("/account/register", "/account/sign-in", "/account/forgot-password", "/account/look-at-your-mail");

    private static final List<String> FOR_MEMBERS = List.of(
            "/following",
            "/news",
            "/start-discussion/1",
            "/account/profile",
            "/account/mail-settings",
            "/account/password",
            "/account/sign-ins",
            "/account/mails",
            "/account/messages",
            "/account/drafts",
            "/account/bookmarks",
            "/account/bookmark/1",
            "/account/sign-out");

    @TestFactory
    Stream<DynamicTest> pagesForGuests() {
        Page page = browser.visitor();
        return weightChecks(page, Stream.of(FOR_ALL, FOR_GUESTS, List.of(heaviestDiscussion(page))));
    }

    @TestFactory
    Stream<DynamicTest> pagesForMembers() {
        Page page = new DemonstrationMembers(forum, browser).signedIn(Browser.options(), "heron27");
        return weightChecks(page, Stream.of(FOR_ALL, FOR_MEMBERS, List.of(heaviestDiscussion(page)), ownPost(page)));
    }

    /** Cross-site requests with a member's cookie are not compressed, because the length would reveal the content. */
    @Test
    void crossSiteResponsesAreNotCompressed() {
        Page page = new DemonstrationMembers(forum, browser).signedIn(Browser.options(), "heron27");
        assertThat(encoding(page, "same-origin")).isEqualTo("gzip");
        assertThat(encoding(page, "none")).isEqualTo("gzip");
        assertThat(encoding(page, "cross-site")).isNull();
        assertThat(encoding(page, "same-site")).isNull();
        assertThat(encoding(browser.visitor(), "cross-site")).isEqualTo("gzip");
    }

    private static String encoding(Page page, String site) {
        return page.request()
                .get(
                        forum.url("/groups/1"),
                        RequestOptions.create()
                                .setHeader("Accept-Encoding", "gzip")
                                .setHeader("Sec-Fetch-Site", site))
                .headers()
                .get("content-encoding");
    }

    private static Stream<DynamicTest> weightChecks(Page page, Stream<List<String>> paths) {
        AtomicLong bytes = weight(page);
        return paths.flatMap(List::stream)
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    bytes.set(0);
                    page.navigate(forum.url(path));
                    page.evaluate("document.fonts.ready.then(() => true)");
                    page.waitForLoadState(LoadState.LOAD);
                    assertThat(bytes.get()).as("bytes of " + path).isBetween(10_000L, MAX_BYTES);
                }));
    }

    /** Counts transferred bytes: documents and subresources with their headers, and redirects, without a cache. */
    private static AtomicLong weight(Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        network.send("Network.setCacheDisabled", off);
        network.on("Network.loadingFinished", answer -> bytes.addAndGet(length(answer)));
        network.on("Network.requestWillBeSent", request -> {
            if (request.has("redirectResponse")) {
                bytes.addAndGet(length(request.getAsJsonObject("redirectResponse")));
            }
        });
        return bytes;
    }

    private static long length(JsonObject answer) {
        return answer.get("encodedDataLength").getAsLong();
    }

    /** Ensures that each page is in the lists. */
    @Test
    void everyPageIsListed() throws IOException {
        Path webapp = Path.of("../forum-web/src/main/webapp");
        Set<String> weightChecks = Stream.of(
                        FOR_ALL, FOR_GUESTS, FOR_MEMBERS, List.of("/index", "/edit-post/1", "/withdraw-post/1"))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(webapp)) {
            assertThat(files.map(file ->
                                    "/" + webapp.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> file.matches("/(?!WEB-INF|console).*\\.xhtml"))
                            .map(file -> file.replace(".xhtml", "")))
                    .isNotEmpty()
                    .allMatch(
                            file -> weightChecks.stream().anyMatch(path -> (path + "/").startsWith(file + "/")),
                            "is weighed");
        }
    }

    /** Returns the pages for editing and withdrawing an own post. */
    private static List<String> ownPost(Page page) {
        page.navigate(forum.url("/discussions/2"));
        page.locator("#text").fill("We have been there twice this week, and it went well.");
        page.locator("#post-reply").click();
        String edit = page.locator("a[href*='/edit-post/']").last().getAttribute("href");
        return List.of(edit, edit.replace("/edit-post/", "/withdraw-post/"));
    }

    /** Returns the heaviest discussion page of the demonstration. */
    private static String heaviestDiscussion(Page page) {
        String heaviestDiscussion = "";
        int length = 0;
        for (int discussion = 1; discussion <= 60; discussion++) {
            String path = "/discussions/" + discussion;
            var answer = page.request().get(forum.url(path));
            int compressedSize = answer.ok() ? compressedSize(answer.body()) : 0;
            if (compressedSize > length) {
                length = compressedSize;
                heaviestDiscussion = path;
            }
        }
        return heaviestDiscussion;
    }

    private static int compressedSize(byte[] body) {
        ByteArrayOutputStream compressedSize = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressedSize)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressedSize.size();
    }
}
