package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.running.RawBrowser;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RawHttp.Response;
import org.patientforum.running.RunningForum;

/**
 * Every kind of response has all security headers, and each cookie all attributes: pages, assets, redirects, errors, and responses of the server itself. Browsers
 * reach this forum over TLS.
 */
class ResponseHeadersIT {

    @RegisterExtension
    static final RunningForum forum =
            RunningForum.with(Map.of("forum.demo", "true", "forum.base-url", "https://forum.example.org"));

    /** Headers of every response; Strict-Transport-Security only if browsers use TLS. */
    static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Robots-Tag", "noindex, nofollow, noarchive",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=\\(\\), geolocation=\\(\\), microphone=\\(\\), .*",
            "Strict-Transport-Security", "max-age=31536000",
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; .*frame-ancestors 'none'.*",
            "Cache-Control", "(?:no-store|no-cache, private|(?:public, )?max-age=\\d+(?:, immutable)?)");

    private static final List<String> REVEALING = List.of("Server", "X-Powered-By", "X-Frame-Options-Default", "Via");

    private static RawBrowser guest;
    private static RawBrowser member;
    private static RawBrowser staff;

    /** Client, expected status and request. Further header lines follow after bars; ^ marks the body. */
    private static final String TABLE = """
            guest  200 GET /
            guest  200 HEAD /
            guest  200 GET /how-it-works
            guest  200 GET /account/sign-in
            guest  200 GET /account/register
            guest  200 GET /groups/1
            guest  200 GET /health/live
            guest  200 GET /health/ready
            guest  200 GET /robots.txt
            guest  200 GET /look/forum.css
            guest  200 GET /look/forum.css?v=1
            guest  200 HEAD /look/forum.css
            guest  304 GET /look/forum.css|If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT
            guest  206 GET /look/forum.css|Range: bytes=0-9
            guest  416 GET /look/forum.css|Range: bytes=99999999-
            guest  200 GET /jakarta.faces.resource/jquery/jquery.js.xhtml?ln=primefaces
            guest  404 GET /jakarta.faces.resource/none.js.xhtml?ln=primefaces
            guest  404 GET /look/none.css
            guest  302 GET /account/messages
            guest  302 GET /console/cases
            guest  ??? GET /console
            guest  ??? GET /account
            guest  ??? GET /look
            guest  ??? GET /look/
            guest  ??? GET /look/fonts
            guest  ??? GET /WEB-INF
            guest  404 GET /WEB-INF/web.xml
            guest  404 GET /nowhere
            guest  409 GET /problem/AT_ONCE/mdt7Jf63
            guest  404 HEAD /nowhere
            guest  404 GET /groups/07
            guest  404 GET /%
            guest  404 GET /%zz
            guest  ??? GET /%00
            guest  ??? GET /%2e%2e/%2e%2e/etc/passwd
            guest  ??? GET /../../etc/passwd
            guest  ??? GET /look/..%2faccount/sign-in
            guest  ??? GET /look/..%5caccount/sign-in
            guest  ??? GET /a%2fb
            guest  ??? GET //
            guest  ??? GET \\\\
            guest  ??? GET nothing
            guest  ??? GET *
            guest  ??? OPTIONS *
            guest  404 GET /account/sign-in;x=y
            guest  403 POST /account/sign-in|Content-Type: application/x-www-form-urlencoded|Content-Length: 3|^x=1
            guest  403 POST /account/sign-in|Content-Length: 0
            guest  403 POST /look/forum.css|Content-Length: 0
            guest  413 POST /account/sign-in|Content-Type: application/x-www-form-urlencoded|Content-Length: 99999999
            guest  413 POST /account/sign-in|Content-Type: application/x-www-form-urlencoded|Transfer-Encoding: chunked|^large
            guest  403 POST /account/sign-in|Expect: miracles|Content-Length: 3|^x=1
            guest  405 PUT /account/sign-in|Content-Length: 0
            guest  405 DELETE /look/forum.css
            guest  405 OPTIONS /
            guest  405 PATCH /nowhere
            guest  405 TRACE /
            guest  405 NONSENSE /
            guest  400 GET /|Host: other.example.org
            guest  400 GET /|Content-Length: 3|Transfer-Encoding: chunked|^0\\r\\n\\r\\n
            guest  400 POST /account/sign-in|Content-Length: 3|Transfer-Encoding: chunked|^0\\r\\n\\r\\n
            guest  400 POST /account/sign-in|Content-Length: 3|Content-Length: 4|^x=1
            guest  400 POST /account/sign-in|Content-Length: 3|Content-Length: 3|^x=1
            guest  400 POST /account/sign-in|Content-Length: -3
            guest  400 POST /account/sign-in|Content-Length: +3|^x=1
            guest  400 POST /account/sign-in|Content-Length: x
            guest  400 POST /account/sign-in|Transfer-Encoding: gzip, chunked|^0\\r\\n\\r\\n
            guest  400 POST /account/sign-in|Transfer-Encoding: identity|^x=1
            guest  400 POST /account/sign-in|Transfer-Encoding: chunked|Transfer-Encoding: chunked|^0\\r\\n\\r\\n
            guest  400 POST /account/sign-in|Transfer-Encoding: chunked|^nonsense\\r\\n
            guest  400 GET /|Content-Length : 3|^x=1
            guest  400 GET /|A header without a colon
            guest  431 GET /|Long: LONG
            guest  414 GET /LONG
            guest  200 GET /|Cookie: LARGE
            guest  400 GET /|Accept: text/html|Cookie: \u0001\u0002
            guest  200 GET /|Cookie: who=Jos\u00e9; forum-other=\u00c3\u00a9|User-Agent: M\u00fcller|Referer: /\u00ff
            guest  400 GET /|Cookie: a\u007fb
            guest  404 GET /discussions/%ff
            guest  404 GET /discussions/%c3%28
            guest  404 GET /look/%e9.css
            guest  405 POST /bell|Content-Length: 0
            guest  405 PUT /bell|Content-Length: 0
            member 200 GET /
            member 200 GET /account/profile
            member 200 GET /news
            member 302 GET /account/leave
            member 404 GET /console/cases
            member 404 GET /nowhere
            member 200 GET /look/forum.js
            member 403 POST /account/profile|Content-Length: 0
            staff  200 GET /console/
            staff  200 GET /console/cases
            staff  200 GET /console/audit
            staff  200 GET /console/export/members.csv
            staff  404 GET /console/case/99999999
            staff  404 GET /console/nowhere
            staff  403 POST /console/cases|Content-Length: 0
            staff  404 GET /console/export/nothing.csv
            """;

    @BeforeAll
    static void signIn() throws IOException {
        String password = password();
        guest = new RawBrowser(forum.process());
        member = RawBrowser.signedIn(forum.process(), "heron27@example.org", password);
        staff = RawBrowser.signedIn(forum.process(), "harbour_master@example.org", password);
    }

    private static String password() throws IOException {
        Matcher found = Pattern.compile("(?m)^Password: (\\S+)$")
                .matcher(Files.readString(forum.process().data().resolve("demonstration.txt")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @TestFactory
    Stream<DynamicTest> everyResponseHasEveryHeader() {
        return TABLE.lines()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] row = line.split("\\s+", 3);
                    Response response = sendRow(row[0], row[2]);
                    if (!row[1].equals("???")) {
                        assertThat(response.status()).isEqualTo(Integer.parseInt(row[1]));
                    }
                    assertComplete(response, line);
                    boolean page = row[2].matches("(?:GET|POST) (?!/look/|/jakarta).*") && !row[1].equals("302");
                    if (page) {
                        assertThat(response.body()).as("text of the page").isNotBlank();
                    }
                }));
    }

    /**
     * Clients without cookies, such as most scanners, get the same error pages, and nothing is logged as a problem, even while an announcement adds a form to the
     * head of each page.
     */
    @TestFactory
    Stream<DynamicTest> firstVisitWithoutCookieGetsPage() throws IOException {
        staff.fill(
                "/console/announcements",
                "announcement",
                Map.of("title", "Closed at Easter", "markdown", "We are back on Tuesday."),
                "save");
        assertThat(new RawBrowser(forum.process()).get("/nowhere").body()).contains("Closed at Easter");
        String more = """
                guest  404 GET /discussions/054
                guest  404 GET /groups/1?page=2147483647
                guest  404 GET /wp-login.php
                guest  404 GET /members/99999999
                guest  404 GET /discussions/1/
                guest  404 GET /problem/none
                guest  404 POST /unsubscribe/none|Content-Type: application/x-www-form-urlencoded|Content-Length: 26|^List-Unsubscribe=One-Click
                guest  400 POST /account/sign-in|Content-Type: application/x-www-form-urlencoded|Content-Length: 7|^jfwid=1
                guest  403 POST /account/sign-in|Content-Type: application/x-www-form-urlencoded|Content-Length: 26|^jakarta.faces.ViewState=xx
                """;
        return (TABLE + more)
                .lines()
                .filter(line -> line.matches(
                        "guest +40[345] (?:GET|POST|PUT|DELETE|PATCH) /(?!look/|jakarta|bell|%)(?!.*Expect).*"))
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] row = line.split("\\s+", 3);
                    long before = countProblems();
                    Response response = sendRow(new RawBrowser(forum.process()), row[2]);
                    if (response.status() >= 400) {
                        assertThat(response.header("Content-Type")).startsWith("text/html");
                        assertThat(response.body()).contains("</html>");
                    }
                    assertThat(countProblems()).isEqualTo(before);
                }));
    }

    private static long countProblems() {
        return forum.process()
                .log()
                .lines()
                .filter(line -> line.matches(".*(?:SEVERE|WARNING|could not be composed).*"))
                .count();
    }

    /** A text submitted to an unknown address is shown as typed. */
    @Test
    void textSentToUnknownAddressIsShown() throws IOException {
        String typed = "text=" + URLEncoder.encode("Caf\u00e9 \u2013 \u0141\u00f3d\u017a", StandardCharsets.UTF_8);
        assertThat(new RawBrowser(forum.process()).post("/nowhere", typed).body())
                .contains("Caf\u00e9 \u2013 \u0141\u00f3d\u017a");
    }

    /** Checks that the required headers are present once and that no header reveals the server. */
    static void assertComplete(Response response, String requestLine) {
        HEADERS.forEach((name, value) -> assertThat(response.all(name))
                .as(name + " of " + response.status() + " " + response.headers())
                .singleElement()
                .asString()
                .matches(value));
        REVEALING.forEach(name -> assertThat(response.all(name)).as(name).isEmpty());
        boolean asset = Set.of(200, 206, 304).contains(response.status())
                && (requestLine.contains(" /look/") || requestLine.contains(" /jakarta.faces.resource/"));
        assertThat(response.header("Cache-Control").contains("max-age"))
                .as("publicly cacheable: " + response.status())
                .isEqualTo(asset);
        assertThat(response.header("Location")).doesNotStartWith("http:").doesNotContain("other.example");
        response.all("Set-Cookie").forEach(ResponseHeadersIT::assertComplete);
    }

    private static void assertComplete(String cookie) {
        Set<String> attributes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        attributes.addAll(Arrays.asList(cookie.split(";\\s*")));
        assertThat(attributes).as(cookie).contains("HttpOnly", "Secure", "SameSite=Lax");
    }

    private static Response sendRow(String client, String request) throws IOException {
        RawBrowser browser = switch (client) {
            case "member" -> member;
            case "staff" -> staff;
            default -> guest;
        };
        return sendRow(browser, request);
    }

    private static Response sendRow(RawBrowser browser, String request) throws IOException {
        String[] parts = request.replace("LONG", "x".repeat(100_000))
                .replace("LARGE", "large=" + "x".repeat(20_000))
                .split("\\|");
        List<String> head = new ArrayList<>(List.of(parts[0] + " HTTP/1.1"));
        String body = "";
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.startsWith("^")) {
                body = part.equals("^large")
                        ? chunk(3_000_000)
                        : part.substring(1).translateEscapes();
            } else {
                head.add(part);
            }
        }
        return browser.send(String.join("\r\n", head), body);
    }

    private static String chunk(int size) {
        return Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n0\r\n\r\n";
    }

    @Test
    void overlongRequestIsExplained() throws IOException {
        assertThat(sendRow(
                                "guest",
                                "POST /account/sign-in|Content-Type: application/x-www-form-urlencoded|Content-Length: 99999999")
                        .body())
                .contains("That was too long", "send it in shorter parts");
    }

    /** Requests that the table cannot express: other versions and malformed heads. */
    @TestFactory
    Stream<DynamicTest> responsesToMalformedRequestsHaveEveryHeader() {
        return Stream.of(
                        "GET / HTTP/1.1\r\n\r\n",
                        "GET / HTTP/1.0\r\n\r\n",
                        "GET /nowhere HTTP/1.0\r\n\r\n",
                        "GET / HTTP/3.0\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET / FTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET http://other.example.org/console HTTP/1.1\r\nHost: other.example.org\r\nConnection: close\r\n\r\n",
                        "GET https://other.example.org/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET http://me@127.0.0.1/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\nHost: x\nConnection: close\n\n",
                        "GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x:99999999\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(500) + "Connection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nName: \0\r\nConnection: close\r\n\r\n",
                        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nffffffffffffffff\r\n")
                .map(request -> DynamicTest.dynamicTest(abbreviated(request), () -> {
                    Response response = RawHttp.send(forum.process(), request);
                    assertComplete(response, request);
                }));
    }

    private static String abbreviated(String request) {
        return request.replace("\r\n", " | ").replace("\0", "NUL").substring(0, Math.min(70, request.length()));
    }

    /** All cases in which a cookie is set: forms for guests, sign-in, staff, kept texts, sign-out. */
    @Test
    void everyCookieHasEveryAttribute() throws IOException {
        Set<String> seen = new TreeSet<>();
        RawBrowser visitor = new RawBrowser(forum.process());
        List<Response> answers = new ArrayList<>();
        answers.add(visitor.get("/account/sign-in"));
        answers.add(visitor.fill(
                "/account/sign-in",
                "signin",
                Map.of("email", "harbour_master@example.org", "password", password(), "ownDevice", "true"),
                "enter"));
        answers.add(visitor.get("/console/cases"));
        answers.add(visitor.fill(
                "/console/group", "group", Map.of("name", "Cookies", "description", "x", "mailName", "x"), "save"));
        answers.add(visitor.post("/account/leave", "form_token=" + token(visitor.get("/account/profile"))));
        for (Response response : answers) {
            for (String cookie : response.all("Set-Cookie")) {
                assertComplete(cookie);
                seen.add(cookie.split("=", 2)[0]);
            }
        }
        assertThat(seen).contains("__Host-guest", "__Host-forum", "console", "csfcfc");
    }

    private static String token(Response page) {
        return page.body().replaceFirst("(?s).*name=\"form_token\" value=\"([^\"]+)\".*", "$1");
    }

    /** A member without cookie is redirected to the sign-in page. The typed text is kept, but not in the URL. */
    @Test
    void typedTextIsNotInSignInUrl() throws IOException {
        String form = "form_token=" + token(staff.get("/console/setting/HOSPITAL_DESK"))
                + "&setting=setting&value=01632+960777&reason=ZREASON&to=ZTO&shown=ZSHOWN&ask=ZASK&asker=ZASKER";
        Response response = new RawBrowser(forum.process()).post("/console/setting/HOSPITAL_DESK", form);
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("Location"))
                .contains("/account/sign-in?next=", "HOSPITAL_DESK")
                .doesNotContain("Z");
    }

    /** The number on an error page is the request id in the log; clients cannot choose it. */
    @Test
    void errorPageShowsRequestIdOfLog() throws IOException {
        Response response = sendRow("guest", "POST /account/sign-in|X-Request-Id: aaaaaaaa|Content-Length: 0");
        String number = response.body().replaceFirst("(?s).*<strong class=\"ref\">([\\w-]{8})</strong>.*", "$1");
        assertThat(number).matches("[\\w-]{8}").isNotEqualTo("aaaaaaaa");
        assertThat(forum.process().log().lines().filter(line -> line.contains(number)))
                .singleElement()
                .asString()
                .contains("INFO    [" + number + "] org.patientforum.web.errors.ErrorServlet: Problem " + number);
    }

    /** An overlong target is answered with an error page and does not fill the log. */
    @TestFactory
    Stream<DynamicTest> overlongTargetsAreRejected() {
        return Stream.of("a", "a/", "%41", "~", "1", "a.", "-a", "%c3%a9")
                .flatMap(unit ->
                        Stream.of(1_000, 2_000, 4_000, 8_000).map(length -> unit.repeat(length / unit.length())))
                .flatMap(part -> Stream.of("/discussions/", "/look/", "/").map(before -> "GET " + before + part))
                .map(request -> DynamicTest.dynamicTest(request.substring(0, 20) + "… " + request.length(), () -> {
                    int before = forum.process().log().length();
                    assertThat(sendRow("guest", request).status()).isIn(404, 414);
                    assertThat(forum.process().log().substring(before)).hasSizeLessThan(500);
                }));
    }

    /** The number of connections without complete headers is limited for each address; the oldest are closed for new ones. */
    @Test
    void oldestIncompleteHeadersAreDropped() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 80; i++) {
                Socket socket = RawHttp.connect(forum.process());
                open.add(socket);
                socket.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: x\r\nLong: ".getBytes(StandardCharsets.US_ASCII));
                assertThat(guest.get("/look/logo.svg").status()).isEqualTo(200);
            }
            assertThat(RawHttp.read(open.getFirst().getInputStream())).isEmpty();
            Socket last = open.getLast();
            last.getOutputStream().write("x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.read(last.getInputStream())).startsWith("HTTP/1.1 ");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** Malformed and ambiguous requests are not logged as SEVERE. */
    @AfterAll
    static void nothingIsLoggedAsSevere() {
        assertThat(forum.process().log().lines())
                .filteredOn(line -> line.contains(" SEVERE "))
                .isEmpty();
    }

    /** Prevents request smuggling: a request in the body of another is not processed. */
    @Test
    void requestInBodyIsNotProcessed() throws IOException {
        String hidden = "GET /console/cases HTTP/1.1\r\nHost: x\r\n\r\n";
        Response response = RawHttp.send(
                forum.process(),
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + (hidden.length() + 5)
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("HTTP/1.1");
    }
}
