package org.patientforum.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.reporting.ReportReason;

/** Each page has one address: links on pages are accepted, all other spellings are rejected. */
class AddressesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Addresses ADDRESSES = new Addresses(pages(), Set.of("/bell", "/health/live"));

    private static Set<String> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean has(String address) {
        String[] parts = address.split("\\?", 2);
        return ADDRESSES.has(parts[0], parts.length == 1 ? null : parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/groups/7",
                "/groups/7?page=2",
                "/groups/7?show=UNANSWERED",
                "/groups/7?show=UNANSWERED&page=107",
                "/groups/7?page=999999999",
                "/groups/7?utm_source=newsletter",
                "/discussions/54?page=1",
                "/discussions/54?quote=108",
                "/posts/999999999999999999",
                "/report/108?ask=DELETION_REQUEST",
                "/report/discussion/42",
                "/report/member/7",
                "/report-status",
                "/report-status/R-7K3M-9QX2",
                "/tell-us/worry",
                "/news?page=2",
                "/unsubscribe/1-1-x?resumed=true",
                "/account/confirm/k3J_9xQ-pLm2ZtR7vW1yAb",
                "/account/confirm/k3J_9xQ-pLm2ZtR7vW1yAb.",
                "/account/sign-in?next=%2Fdiscussions%2F42%3Fpage%3D3",
                "/console/",
                "/console/cases?which=MINE&kind=",
                "/console/cases?which=&kind=",
                "/console/setting/STAFFED_OUTSIDE",
                "/console/export/members.csv?name=her",
                "/console/mail-html/12",
                "/look/forum.css?v=1",
                "/look/fonts/regular.woff2",
                "/jakarta.faces.resource/jquery/jquery.js.xhtml?ln=primefaces&v=15",
                "/robots.txt",
                "/bell",
                "/health/live",
                "/problem/BROKEN/mdt7Jf63"
            })
    void acceptsLinksOnPages(String address) {
        assertThat(has(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index",
                "/console/index",
                "/groups",
                "/groups/",
                "/groups/7/",
                "/groups/07",
                "/groups/0",
                "/groups/-7",
                "/groups/+7",
                "/groups/7.0",
                "/groups/7%20",
                "/groups/%37",
                "/groups/seven",
                "//groups/7",
                "/./groups/7",
                "/Groups/7",
                "/groups/9999999999999999999",
                "/groups/7?page=0",
                "/groups/7?page=-1",
                "/groups/7?page=01",
                "/groups/7?page=%2B1",
                "/groups/7?page=1.0",
                "/groups/7?page=1e3",
                "/groups/7?page=abc",
                "/groups/7?page=",
                "/groups/7?page",
                "/groups/7?page=%EF%BC%91",
                "/groups/7?page=2147483647",
                "/groups/7?page=2147483648",
                "/groups/7?page=99999999999999999999",
                "/groups/7?page=1&page=2",
                "/groups/7?%70age=x",
                "/groups/7?page=%FF",
                "/groups/7?page=%zz",
                "/groups/7?show=BOGUS",
                "/groups/7?show=all",
                "/posts/%EF%BC%91",
                "/posts/\uFF11",
                "/discussions/054",
                "/discussions/54/anything",
                "/discussions/54/",
                "/discussions/54?quote=x",
                "/discussions/54?to=-5",
                "/report/discussion/42/7",
                "/report/group/42",
                "/report/discussion",
                "/report/108?ask=BOGUS",
                "/tell-us/anything",
                "/tell-us",
                "/news/",
                "/news/2",
                "/news?page=-1",
                "/help/me",
                "/terms/1",
                "/account/",
                "/account",
                "/account/confirm",
                "/account/confirm/a/b",
                "/account/profile/7",
                "/console/case/07",
                "/console/case/7/notes",
                "/console/cases?which=BOGUS",
                "/console/setting/BOGUS",
                "/console/settings-history?setting=BOGUS",
                "/console/discussion/42?page=2147483648",
                "/console/advice?id=x",
                "/console/mail-html/012",
                "/console/export/members.xls",
                "/faces/",
                "/faces/index",
                "/faces/discussions/54",
                "/faces/jakarta.faces.resource/x.js",
                "/discussions.xhtml",
                "/discussions.jsf",
                "/look/",
                "/look/fonts/",
                "/look/../WEB-INF/web.xml",
                "/bell/",
                "/health",
                "/%",
                "/%zz",
                "/.env",
                "/favicon.ico",
                ""
            })
    void rejectsOtherSpellings(String address) {
        assertThat(has(address)).isFalse();
    }

    private static final String[] CLIMBS = {
        "..%2f",
        "..%2F",
        "%2e%2e/",
        "%2e%2e%2f",
        "%2E.%2f",
        ".%2e/",
        "../",
        "..;/",
        "..;x=y/",
        "..%3b/",
        "..%5c",
        "..\\",
        "%5c..%5c",
        "..%252f",
        "%252e%252e%252f",
        "%25252e%25252e/",
        "..%c0%af",
        "%c0%ae%c0%ae/",
        "..%e0%80%af",
        "..%ef%bc%8f",
        "x/../../",
        "x%2f..%2f..%2f",
        ".%00./",
        "..%00/",
        "..%0d%0a/",
        "..//",
        "./../",
        ";x=y/../",
        "%u002e%u002e%u002f"
    };

    /** Folders whose content is public, followed by dot segments that lead to a page. */
    static Stream<String> dotSegments() {
        return Stream.of(
                        "/look/",
                        "/look/fonts/",
                        "/jakarta.faces.resource/",
                        "/jakarta.faces.resource/x/",
                        "/unsubscribe/",
                        "/robots.txt/")
                .flatMap(folder -> Arrays.stream(CLIMBS)
                        .flatMap(climb ->
                                Stream.of(folder + climb, folder + climb + climb, folder + climb + climb + climb)))
                .flatMap(way -> Stream.of("account/sign-in", "discussions/54", "console/cases", "look/forum.css")
                        .map(page -> way + page));
    }

    @ParameterizedTest
    @MethodSource("dotSegments")
    void rejectsDotSegments(String address) {
        assertThat(has(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups/7;x=y",
                "/groups;x=y/7",
                "/groups/7%3bx=y",
                "/groups/7;jsessionid=1",
                "/account/sign-in;x=y",
                "/;x=y/account/sign-in",
                "/account%2fsign-in",
                "/account%252fsign-in",
                "/account%5csign-in",
                "//account/sign-in",
                "/account//sign-in",
                "/./account/sign-in",
                "/account/./sign-in",
                "/account/sign-in/.",
                "/%61ccount/sign-in",
                "/account/sign-in%2exhtml",
                "/account/sign-in%00",
                "/bell;x=y",
                "/bell%00",
                "/robots.txt;x=y",
                "/robots.txt%00",
                "/look/forum.css;x=y",
                "/look//forum.css",
                "/jakarta.faces.resource//forum.css",
                "/jakarta.faces.resource/forum.css;x=y",
                "/jakarta.faces.resource/forum%00.css",
                "/account/confirm/a%2fb",
                "/account/confirm/a;x=y",
                "/unsubscribe/1-1-x%2f..%2fy"
            })
    void rejectsAmbiguousCharacters(String address) {
        assertThat(has(address)).isFalse();
    }

    /** Mail programs may append characters to links; the page itself then explains the problem. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/confirm/k3J_9xQ-pLm2ZtR7vW1yAb%20",
                "/account/confirm/k3J_9xQ%E2%80%9D",
                "/report-status/R-7K3M%209QX2"
            })
    void acceptsEncodedHarmlessCharactersInCheckedSegments(String address) {
        assertThat(has(address)).isTrue();
    }

    /** The canonical address, which keeps search engines from indexing a page twice. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/, /",
                "/?utm_source=mail, /",
                "/groups/7?page=1, /groups/7",
                "/groups/7?page=2, /groups/7?page=2",
                "/groups/7?show=ALL, /groups/7",
                "/groups/7?show=, /groups/7",
                "/groups/7?show=PINNED&page=2&x=y, /groups/7?page=2&show=PINNED",
                "/discussions/54?page=3&quote=108, /discussions/54?page=3",
                "/discussions/54?to=7, /discussions/54",
                "/account/sign-in?next=%2Fdiscussions%2F42, /account/sign-in",
                "/account/confirm/k3J_9xQ-pLm2ZtR7vW1yAb, none",
                "/unsubscribe/1-1-x, none",
                "/report-status/R-7K3M-9QX2, none"
            })
    void hasOneCanonicalAddressPerPage(String requested, String plain) {
        String[] parts = requested.split("\\?", 2);
        Address page = ADDRESSES.page(parts[0]).orElseThrow();
        assertThat(page.canonical(parts[0], parts.length == 1 ? null : parts[1]))
                .isEqualTo(plain);
    }

    static Stream<String> pagesOfTheApplication() {
        return pages().stream().sorted();
    }

    /** Addresses are stored by proxies and browsers, so query parameters must not accept typed text. */
    @ParameterizedTest
    @MethodSource("pagesOfTheApplication")
    void rejectsUnlistedWordsInParameters(String page) {
        for (Address address : Addresses.of(page)) {
            for (String field : List.of("ask", "reason", "asker", "to", "text", "value", "note", "q")) {
                assertThat(address.accepts(field, "ZREASON"))
                        .as(page + " " + field)
                        .isFalse();
            }
        }
    }

    @Test
    void acceptsChoicesOfReportPage() {
        Address report = ADDRESSES.page("/report/discussion/7").orElseThrow();
        assertThat(report.accepts("ask", "REPORT")).isTrue();
        assertThat(report.accepts("reason", ReportReason.values()[0].name())).isTrue();
        assertThat(report.accepts("shown", "aB3_-x")).isTrue();
        assertThat(report.accepts("shown", "two words")).isFalse();
        assertThat(ADDRESSES.page("/discussions/7").orElseThrow().accepts("to", "12"))
                .isTrue();
    }

    /** For every page: nothing may follow its address, and no other spelling leads to it. */
    @ParameterizedTest
    @MethodSource("pagesOfTheApplication")
    void acceptsExactlyOneSpellingOfEachPage(String page) {
        String one = "/" + page + "/1";
        assertThat(has("/" + page + "/1/2/3")).isFalse();
        assertThat(has("/" + page + "//1")).isFalse();
        assertThat(has("/" + page + ".xhtml")).isFalse();
        assertThat(has("/" + page.toUpperCase(java.util.Locale.ROOT))).isFalse();
        if (has(one) && !has(one + "x")) {
            IntStream.of('0', '-', '+', ' ', '\u0661', '\uFF10', '.')
                    .mapToObj(sign -> "/" + page + "/" + (char) sign + "1")
                    .forEach(strange -> assertThat(has(strange)).as(strange).isFalse());
            assertThat(has(one + "/")).isFalse();
        }
    }
}
