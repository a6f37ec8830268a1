package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Person;
import org.patientforum.pages.RegisterPage;
import org.patientforum.pages.Story;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;
import org.patientforum.running.Timeouts;

/** Hostile input is shown as text or answered with an error page, and reveals nothing about the server. */
class BadInputIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    /** Sets window.ran if a browser runs it as a script; shows 42127091 if the server evaluates it as an expression. */
    private static final String SCRIPTS =
            "<script>window.ran=1</script><img src=x onerror=window.ran=1>\"'><svg/onload=window.ran=1>";

    private static final String EXPRESSIONS =
            "#{6007*7013} ${6007*7013} {{6007*7013}} <%=6007*7013%> ${jndi:ldap://127.0.0.1/x} %{6007*7013}";
    private static final String NAUGHTY =
            "' OR '1'='1'; -- \\ %00 %n%s \u202Eevil\u202C Z\u0351\u036B\u0343\u0342\u0311 \u200B\uFEFF \uD83D\uDC69\u200D\u2695\uFE0F \u0645\u0631\u062D\u0628\u0627 ﷽ \uFFFE NaN null undefined";

    private static final List<String> TRACES = List.of(
            "Exception",
            "\tat ",
            "java.lang",
            "Payara",
            "GlassFish",
            "Mojarra",
            "<web-app",
            "ui:composition",
            "root:x:",
            "HTTP Status");

    private final List<String> ran = new ArrayList<>();
    private Person writer;

    @BeforeEach
    void signIn() {
        writer = community.member("Teasel");
    }

    private Page watched(Page page) {
        page.onDialog(dialog -> {
            ran.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onResponse(answer -> {
            if (answer.status() >= 500) {
                ran.add(answer.status() + " " + answer.url());
            }
        });
        return page;
    }

    /** Checks that no input was executed and that the page reveals nothing about the server. */
    private void assertHarmless(Page page) {
        assertThat(ran).isEmpty();
        assertThat(page.evaluate("typeof window.ran"))
                .as("a script ran on " + page.url())
                .isEqualTo("undefined");
        assertThat(page.title()).contains("Patient Forum");
        assertThat(page.content()).doesNotContain("42127091").doesNotContain(TRACES.toArray(String[]::new));
    }

    private void assertHarmlessAt(Page page, String path) {
        page.navigate(forum.url(path));
        assertHarmless(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPTS, EXPRESSIONS, NAUGHTY})
    void postsAreShownAsText(String payload) {
        Page page = watched(community.window(writer));
        long group = community.group("Odd signs " + System.nanoTime());
        DiscussionPage shown = DiscussionPage.start(
                page, forum, group, new Story.Opening("T " + payload, "B " + payload, DiscussionPage.NOW));
        long id = shown.id();
        assertHarmless(page);
        assertThat(shown.title()).startsWith("T " + visible(payload));
        shown.reply("R " + payload, null);
        assertHarmless(page);
        String report = shown.post(1).locator("a[href*='/report/']").getAttribute("href");
        for (String path : List.of(
                "/discussions/" + id,
                "/discussions/" + id + "?quote=" + report.replaceAll("\\D", ""),
                "/groups/" + group,
                "/",
                "/following",
                report)) {
            assertHarmlessAt(page, path);
        }
        DiscussionPage.open(page, forum, id).report(1).report("Something else", "W " + payload);
        assertHarmless(page);
        Page staff = watched(community.window(community.administrator()));
        assertHarmlessAt(staff, "/console/cases");
        Console console = new Console(staff, forum)
                .openCase("T " + visible(payload).substring(0, 6))
                .claim();
        staff.waitForLoadState();
        assertThat(staff.locator("main").innerText()).contains("W " + visible(payload));
        assertHarmless(staff);
        console.decide("Hide it.", "D " + payload);
        assertHarmless(staff);
        assertHarmlessAt(staff, "/console/audit");
        forum.mail().awaitMail(writer.email(), "A message for you on the patient forum");
        assertHarmlessAt(page, "/news");
        assertThat(page.locator("main").innerText()).contains("D " + visible(payload));
    }

    /** The start of the payload, without invisible characters. */
    private static String visible(String payload) {
        return payload.equals(NAUGHTY) ? "' OR '1'='1'; -- \\ %00 %n%s" : payload.split(" ")[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPTS, EXPRESSIONS, NAUGHTY})
    void otherFormsAreHarmless(String payload) {
        Page page = watched(browser.visitor());
        page.navigate(forum.url("/account/register"));
        page.locator("[type=email]").evaluate("field => field.type = 'text'");
        new RegisterPage(page).fill(new Person(payload, payload, "x", null));
        page.locator("#create").click();
        page.locator("#errors").waitFor();
        assertHarmless(page);
        for (String path : List.of("/account/sign-in", "/account/forgot-password")) {
            page.navigate(forum.url(path));
            page.locator("[type=email]").evaluate("field => field.type = 'text'");
            page.getByLabel("Your email address").fill(payload);
            page.locator("form .btn").click();
            page.locator("#errors, .confirm").first().waitFor();
            assertHarmless(page);
        }
        Page staff = watched(community.window(community.administrator()));
        staff.navigate(forum.url("/console/group"));
        staff.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill(payload.substring(0, 30) + System.nanoTime());
        staff.getByLabel("What it is about").fill(payload);
        staff.getByLabel("Name in emails").fill(payload.substring(0, 30));
        staff.locator("#save").click();
        staff.locator("#errors, .note.success").first().waitFor();
        assertHarmless(staff);
        for (String path : List.of("/console/groups", "/")) {
            assertHarmlessAt(staff, path);
        }
        for (String path : List.of(
                "/console/members?name=",
                "/console/outgoing-mail?name=",
                "/console/audit?action=",
                "/console/cases?which=",
                "/groups/1?show=",
                "/account/sign-in?next=")) {
            Response answer =
                    staff.navigate(forum.url(path) + java.net.URLEncoder.encode(payload, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(path).isIn(200, 400, 404);
            assertHarmless(staff);
        }
    }

    @Test
    void overlongTextIsKeptAndReported() {
        long group = community.group("Long texts " + System.nanoTime());
        Page page = watched(community.window(writer));
        page.navigate(forum.url("/start-discussion/" + group));
        page.getByLabel("Title").fill("t".repeat(161));
        page.getByLabel("Your text").fill("x".repeat(20_001));
        page.locator("#post-discussion").click();
        page.locator("#errors").waitFor();
        assertThat(page.locator("#errors").innerText()).contains("160 characters");
        page.getByLabel("Title").fill("t");
        page.locator("#post-discussion").click();
        page.locator("#errors a[href='#text']").waitFor();
        assertThat(page.locator("#errors").innerText()).contains("20,000 characters");
        assertThat(page.getByLabel("Your text").inputValue()).hasSize(20_001);
        assertHarmless(page);
    }

    /** A long password is not truncated, and the error states the maximum length. */
    @Test
    void overlongPasswordIsRejected() {
        Page page = watched(browser.visitor());
        page.navigate(forum.url("/account/register"));
        String password = "seven green teapots ".repeat(8);
        new RegisterPage(page)
                .fill(new Person("Teasel" + System.nanoTime() % 1000, "long@example.org", password, null));
        assertThat(page.locator("#password").inputValue()).isEqualTo(password);
        page.locator("#agree").check();
        page.locator("#create").click();
        page.locator("#errors").waitFor();
        assertThat(page.locator("#errors").innerText()).contains("at most 128 characters");
        assertHarmless(page);
    }

    /** Text pasted into other fields is not truncated either; one page for each kind of field. */
    @Test
    void pastedTextIsNotTruncated() {
        Page page = watched(community.window(writer));
        page.navigate(forum.url("/tell-us/complaint"));
        String long1 = "w".repeat(4001);
        page.locator("#words").fill(long1);
        page.locator("form .btn").last().click();
        page.locator("#errors").waitFor();
        assertThat(page.locator("#errors").innerText()).contains("4,000 characters");
        assertThat(page.locator("#words").inputValue()).isEqualTo(long1);
        page.navigate(forum.url("/account/forgot-password"));
        page.getByLabel("email address").first().fill("w".repeat(250) + "@example.org");
        page.locator("form .btn").last().click();
        page.locator("#errors").waitFor();
        assertThat(page.locator("#errors").innerText()).contains("254 characters");
        assertHarmless(page);
    }

    @TestFactory
    Stream<DynamicTest> invalidAddressesGetErrorPages() {
        String cookies = cookies(community.window(community.administrator()));
        return Stream.of(
                        "/discussions/-1",
                        "/discussions/0",
                        "/discussions/99999999999999999999",
                        "/discussions/1%27",
                        "/discussions/",
                        "/discussions/1?page=-1",
                        "/discussions/1?page=0",
                        "/discussions/1?page=x",
                        "/discussions/1?page=99999",
                        "/discussions/1?page=%FF",
                        "/discussions/1?quote=x",
                        "/discussions/1?to=-5",
                        "/discussions/1?jfwid=%3Cscript%3E",
                        "/console/?jfwid=../../x",
                        "/discussions/1?jakarta.faces.ClientWindow=abc",
                        "/discussions/1;jsessionid=x",
                        "/groups/%C0%AE",
                        "/groups/x?page=1",
                        "/groups/1?show=BOGUS",
                        "/posts/-1",
                        "/posts/99999999",
                        "/members/99999999",
                        "/members/x",
                        "/report/x",
                        "/report/99999999",
                        "/report/1?ask=BOGUS",
                        "/edit-post/1",
                        "/edit-post/99999999",
                        "/withdraw-post/x",
                        "/start-discussion/x",
                        "/start-discussion/99999999",
                        "/news?page=-1",
                        "/news?page=99999",
                        "/unsubscribe/",
                        "/unsubscribe/1-1-x",
                        "/account/confirm/",
                        "/account/confirm/x",
                        "/account/new-password/x",
                        "/account/first-administrator/x",
                        "/console/case/x",
                        "/console/case/99999999",
                        "/console/member/99999999",
                        "/console/group/99999999",
                        "/console/mail/99999999",
                        "/console/cases?which=BOGUS&kind=BOGUS",
                        "/console/outgoing-mail?state=X&kind=X",
                        "/console/audit?action=X",
                        "/console/nowhere",
                        "/WEB-INF/web.xml",
                        "/web-inf/web.xml",
                        "/WEB-INF/templates/page.xhtml",
                        "/META-INF/persistence.xml",
                        "/discussions.xhtml",
                        "/index.xhtml",
                        "/console/case.xhtml",
                        "/look/../WEB-INF/web.xml",
                        "/look/..%2fWEB-INF/web.xml",
                        "/look/%2e%2e/WEB-INF/web.xml",
                        "/look/..%5cWEB-INF%5cweb.xml",
                        "/look/..;/WEB-INF/web.xml",
                        "/look//WEB-INF/web.xml",
                        "/look/",
                        "/look/nothing.css",
                        "/jakarta.faces.resource/../WEB-INF/web.xml",
                        "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                        "/jakarta.faces.resource/../../../../etc/passwd?ln=x",
                        "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
                        "/contracts/page.xhtml",
                        "/resources/x",
                        "/metrics",
                        "/health",
                        "/openapi",
                        "/%00",
                        "/%",
                        "/..",
                        "/../../etc/passwd",
                        "/.env",
                        "/problem",
                        "//example.org/",
                        "/account/sign-in?next=//example.org",
                        "/account/sign-in?next=javascript:alert(1)",
                        "/groups/1?page=2147483647",
                        "/groups/1?page=107374184",
                        "/groups/1?page=99",
                        "/groups/1?page=abc",
                        "/posts/\uFF11",
                        "/discussions/01",
                        "/discussions/1/anything",
                        "/help/",
                        "/faces/",
                        "/%zz",
                        "/groups/%zz",
                        "/a%")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String answer = raw("GET " + path + " HTTP/1.1", cookies, new byte[0]);
                    assertThat(answer.split(" ")[1])
                            .as(answer.lines().findFirst().orElse(""))
                            .isIn("200", "301", "302", "303", "400", "404");
                    assertThat(answer)
                            .doesNotContain(TRACES.toArray(String[]::new))
                            .doesNotContain("<script>");
                    assertThat(answer.toLowerCase())
                            .doesNotContain(
                                    "\nserver:",
                                    "\nx-powered-by:",
                                    "location: //",
                                    "location: http://example",
                                    "location: javascript");
                    if (answer.startsWith("HTTP/1.1 404")) {
                        assertThat(answer)
                                .contains(
                                        "Content-Security-Policy:", "X-Content-Type-Options:", "X-Robots-Tag: noindex");
                    }
                    if (answer.startsWith("HTTP/1.1 404") && !path.startsWith("/jakarta.faces.resource/")) {
                        assertThat(answer)
                                .as("our own page")
                                .containsAnyOf(
                                        "We cannot find this page",
                                        "You cannot do this now",
                                        "this link does not work",
                                        "This link does not work any more");
                    }
                }));
    }

    /** Invalid addresses are answered with "not found" and are not logged as errors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /groups/1?page=2147483647",
                "GET /groups/1?page=abc",
                "GET /groups/1?show=BOGUS",
                "GET /posts/\uFF11",
                "GET /discussions/01",
                "GET /discussions/1/anything",
                "GET /help/",
                "GET /index",
                "GET /faces/",
                "GET /%",
                "GET /%zz",
                "GET /groups/%z1",
                "HEAD /%",
                "POST /faces/"
            })
    void alternativeAddressesAreNotFound(String line) {
        String answer = raw(line + " HTTP/1.1", "", new byte[0]);
        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(forum.process().log()).doesNotContain("Unexpected termination", "URLDecoder", "Problem.BROKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /look/forum.css",
                "DELETE /look/forum.css",
                "PATCH /",
                "PROPFIND /look/forum.css",
                "MADEUP /groups/1",
                "get /",
                "OPTIONS /look/forum.css"
            })
    void otherMethodsAreRejected(String line) {
        String answer = raw(line + " HTTP/1.1", "", new byte[0]);
        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD, POST", "We could not understand your request");
    }

    @Test
    void searchEnginesAreExcluded() {
        String robots = raw("GET /robots.txt HTTP/1.1", "", new byte[0]);
        assertThat(robots).startsWith("HTTP/1.1 200").contains("User-agent: *\nDisallow: /\n");
        for (String path : List.of("/", "/terms", "/nowhere", "/look/forum.css")) {
            assertThat(raw("GET " + path + " HTTP/1.1", "", new byte[0])).contains("X-Robots-Tag: noindex");
        }
        Page page = browser.visitor();
        page.navigate(forum.url("/terms?from=elsewhere"));
        assertThat(page.locator("link[rel=canonical]").getAttribute("href")).isEqualTo(forum.url("/terms"));
        assertThat(page.locator("meta[name=description]").getAttribute("content"))
                .contains("not medical advice");
        assertThat(page.locator("meta[name=robots]").getAttribute("content")).startsWith("noindex");
    }

    @Test
    void invalidUtf8IsText() {
        long group = community.group("Broken bytes " + System.nanoTime());
        Page page = watched(community.window(writer));
        page.navigate(forum.url("/start-discussion/" + group));
        String fields = (String)
                page.evaluate("() => { const f = new URLSearchParams(new FormData(document.getElementById('start')));"
                        + " f.delete('title'); f.delete('text'); return f + '&post-discussion=x'; }");
        byte[] body = (fields + "&title=Bytes%20%C3%28%20%FF%20%F0%9F&text=Some%20%ED%A0%80%20bytes%20%C0%AF")
                .getBytes(StandardCharsets.US_ASCII);
        String answer = raw("POST /start-discussion/" + group + " HTTP/1.1", cookies(page), body);
        assertThat(answer.split(" ")[1]).isIn("200", "302", "303", "400");
        assertThat(answer).doesNotContain(TRACES.toArray(String[]::new));
        assertHarmlessAt(page, "/groups/" + group);
    }

    @Test
    void crossSitePostIsRejected() {
        Page page = community.window(writer);
        String answer = raw(
                "POST /account/sign-out HTTP/1.1",
                cookies(page),
                "signout=signout&leave=x".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer).startsWith("HTTP/1.1 403").contains("This page was open for too long");
        page.navigate(forum.url("/"));
        assertThat(page.locator(".me").innerText()).contains("Teasel");
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** Sends exactly these bytes, which HTTP clients would reject, and returns the response. */
    private static String raw(String line, String cookies, byte[] body) {
        URI site = URI.create(forum.url("/"));
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout((int) Timeouts.STEP.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: " + site.getAuthority() + "\r\nCookie: " + cookies
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(line + ": " + e, e);
        }
    }
}
