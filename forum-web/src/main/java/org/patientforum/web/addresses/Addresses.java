package org.patientforum.web.addresses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.posting.HoldReason;
import org.patientforum.reading.DiscussionFilter;
import org.patientforum.reporting.DeletionRequester;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.LogoUpload;
import org.patientforum.settings.Setting;
import org.patientforum.statistics.Figure;
import org.patientforum.statistics.Period;
import org.patientforum.wordfilter.FilterAction;

/**
 * All addresses of the forum. A page needs an entry if its address is more than its file name: if it has an id in the
 * path or typed parameters in the query.
 */
final class Addresses {

    private static final String HOME = "index";
    private static final String CONSOLE = "console/index";

    /** Addresses by page: the path of its file without the extension. */
    private static final Map<String, List<Address>> PAGES = new LinkedHashMap<>();

    static {
        put(HOME, Address.of("/"));
        put(
                "groups",
                Address.of("/groups/#")
                        .number("page")
                        .choice("show", DiscussionFilter.class)
                        .identifying("page", "1")
                        .identifying("show", DiscussionFilter.ALL.name()));
        put(
                "discussions",
                Address.of("/discussions/#").number("page").id("to").id("quote").identifying("page", "1"));
        put("posts", Address.of("/posts/#"));
        put("edit-post", Address.of("/edit-post/#"));
        put("withdraw-post", Address.of("/withdraw-post/#"));
        put("start-discussion", Address.of("/start-discussion/#"));
        put("members", Address.of("/members/#"));
        put("decisions", Address.of("/decisions/#"));
        put("report", report("/report/#"), report("/report/discussion/#"), report("/report/member/#"));
        put("report-received", Address.of("/report-received/*"));
        put("report-status", Address.of("/report-status"), Address.of("/report-status/*"));
        put("tell-us", Address.of("/tell-us/worry"), Address.of("/tell-us/complaint"));
        put("news", Address.of("/news").number("page").identifying("page", "1"));
        put(
                "following",
                Address.of("/following")
                        .id("change")
                        .id("stop")
                        .id("change-group")
                        .id("stop-group"));
        put("unsubscribe", Address.of("/unsubscribe/*"));
        put("from-mail", Address.of("/from-mail/*"));
        put("account/confirm", Address.of("/account/confirm/*"));
        put("account/new-password", Address.of("/account/new-password/*"));
        put("account/first-administrator", Address.of("/account/first-administrator/*"));
        put("account/messages", Address.of("/account/messages").id("read"));
        put("account/sign-ins", Address.of("/account/sign-ins").id("end"));
        put("account/drafts", Address.of("/account/drafts").id("remove"));
        put(
                "account/bookmarks",
                Address.of("/account/bookmarks").number("page").id("remove").identifying("page", "1"));
        put("account/bookmark", Address.of("/account/bookmark/#").number("seen"));
        put("account/terms", Address.of("/account/terms").number("version"));
        casework();
        administration();
    }

    private static void casework() {
        put(CONSOLE, Address.of("/console/"));
        put(
                "console/cases",
                Address.of("/console/cases")
                        .choice("which", CaseFilter.Which.class)
                        .choice("kind", CaseKind.class));
        put(
                "console/decide-cases",
                Address.of("/console/decide-cases")
                        .choice("which", CaseFilter.Which.class)
                        .choice("kind", CaseKind.class)
                        .id("template"));
        put(
                "console/case",
                Address.of("/console/case/#")
                        .choice("which", CaseFilter.Which.class)
                        .choice("kind", CaseKind.class)
                        .id("template")
                        .id("seenSanction"));
        put("console/held", Address.of("/console/held").choice("reason", HoldReason.class));
        put("console/held-post", Address.of("/console/held-post/#"));
        put("console/post", Address.of("/console/post/#").id("template"));
        put("console/former-texts", Address.of("/console/former-texts/#"));
        put("console/discussion", Address.of("/console/discussion/#").number("page"));
        put("console/member", Address.of("/console/member/#").id("seenSanction"));
        put(
                "console/members",
                Address.of("/console/members").choice("role", Role.class).choice("state", MemberState.class));
    }

    private static void administration() {
        put("console/group", Address.of("/console/group"), Address.of("/console/group/#"));
        put("console/mail", Address.of("/console/mail/#"));
        put(
                "console/outgoing-mail",
                Address.of("/console/outgoing-mail")
                        .choice("state", MailState.class)
                        .choice("kind", MailKind.class)
                        .choice("reason", SkippedReason.class));
        put("console/setting", Address.of("/console/setting/", Setting.class).choice("upload", LogoUpload.class));
        put("console/settings-history", Address.of("/console/settings-history").choice("setting", Setting.class));
        put("console/terms-version", Address.of("/console/terms-version/#"));
        put("console/advice", Address.of("/console/advice").id("id"));
        put("console/announcements", Address.of("/console/announcements").id("id"));
        put("console/templates", Address.of("/console/templates").id("id"));
        put("console/watched-word", Address.of("/console/watched-word"), Address.of("/console/watched-word/#"));
        put("console/watched-words", Address.of("/console/watched-words").choice("treatment", FilterAction.class));
        put(
                "console/audit",
                Address.of("/console/audit")
                        .choice("action", AuditAction.class)
                        .choice("kind", AuditObject.Kind.class));
        put(
                "console/statistics",
                Address.of("/console/statistics")
                        .choice("figure", Figure.class)
                        .choice("period", Period.class)
                        .id("group"));
        put("console/year", Address.of("/console/year").number("year"));
    }

    /** Servlets with several addresses, and static files. They answer 404 themselves for what they do not have. */
    private static final List<Pattern> OTHERS = List.of(
            Pattern.compile("/robots\\.txt"),
            Pattern.compile("/console/export/[a-z-]{1,40}\\.(?:csv|json)"),
            Pattern.compile("/console/mail-html/[1-9][0-9]{0,17}"),
            Pattern.compile("/problem/[A-Z_]{1,40}/[\\w-]{8}"),
            Pattern.compile("/look/(?:fonts/)?[a-z0-9-]+\\.[a-z0-9]+"),
            Pattern.compile("/jakarta\\.faces\\.resource/[^/].*"));

    private final Set<String> pages;
    private final Set<String> servlets;

    /**
     * @param pages paths of all page files without their extension, such as {@code console/case}
     *
     * @param servlets paths of the servlets that have one address each
     */
    Addresses(Set<String> pages, Set<String> servlets) {
        this.pages = Set.copyOf(pages);
        this.servlets = Set.copyOf(servlets);
    }

    private static Address report(String path) {
        return Address.of(path)
                .choice("ask", ReportKind.class)
                .choice("reason", ReportReason.class)
                .choice("asker", DeletionRequester.class)
                .token("shown");
    }

    private static void put(String page, Address... addresses) {
        PAGES.put(page, List.of(addresses));
    }

    /** The addresses of the page in this file. */
    static List<Address> of(String page) {
        return PAGES.getOrDefault(page, List.of(Address.of("/" + page)));
    }

    /** Whether this is an address of the forum. */
    boolean has(String path, String query) {
        return PathSyntax.isUnambiguous(path)
                && (servlets.contains(path)
                        || OTHERS.stream().anyMatch(other -> other.matcher(path).matches())
                        || page(path)
                                .filter(address -> address.matchesQuery(query))
                                .isPresent());
    }

    /** The address that matches the path, if any. */
    Optional<Address> page(String path) {
        return pages.stream()
                .filter(name -> mayMatch(path, name))
                .flatMap(name -> of(name).stream())
                .filter(address -> address.matchesPath(path))
                .findFirst();
    }

    /** A cheap test that spares matching the patterns of most pages. */
    private static boolean mayMatch(String path, String name) {
        return name.equals(HOME) || name.equals(CONSOLE) || path.startsWith(name, 1);
    }
}
