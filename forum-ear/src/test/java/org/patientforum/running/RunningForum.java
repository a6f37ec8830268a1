package org.patientforum.running;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One forum and one mail server for the tests of all classes that register it, so that its start is paid for once:
 * {@code @RegisterExtension static final RunningForum forum = RunningForum.shared();}. Classes run at the same time: each makes the groups and members it
 * needs, and counts neither on an empty forum nor on being the only one who does something.
 */
public final class RunningForum implements BeforeAllCallback {

    /** The lock on the forum that {@link #changed} gives. */
    public static final String CHANGED = "the forum whose settings change";

    private static final Map<String, String> SHARED = Map.of("forum.proxy", "true");

    private final Map<String, String> options;
    private final boolean fromClassPath;
    private Running running;

    private RunningForum(Map<String, String> options, boolean fromClassPath) {
        this.options = options;
        this.fromClassPath = fromClassPath;
    }

    /** An empty production forum whose mails are caught. */
    public static RunningForum shared() {
        return with(SHARED);
    }

    /**
     * An empty production forum for classes that change what all of it shares: settings, announcements, watched words, posts that wait. One class at a time:
     * they carry {@code @ResourceLock(RunningForum.CHANGED)}. It runs from the class path, so that this way of starting is seen to carry everything, too.
     */
    public static RunningForum changed() {
        return new RunningForum(Map.of("forum.proxy", "true", "forum.demo", "false"), true);
    }

    /**
     * An empty forum whose mails may say all that a mail can say and are kept as they were sent. No staff are there today, and the day's mail about cases
     * that wait is due from midnight on.
     */
    public static RunningForum mailing() {
        String threeDaysAhead = LocalDate.now(ZoneId.of("Europe/London"))
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return with(Map.of(
                "forum.mail.keep-body",
                "true",
                "forum.mail.privacy",
                "full",
                "forum.staffed.hours",
                threeDaysAhead + " 9:00-17:00",
                "forum.cases.mail-hour",
                "0"));
    }

    /** A forum with the demonstration community. */
    public static RunningForum withDemonstration() {
        return with(Map.of("forum.demo", "true"));
    }

    /** An empty forum with these options, whose mails are caught. */
    public static RunningForum with(Map<String, String> options) {
        return new RunningForum(options, false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(RunningForum.class))
                .getOrComputeIfAbsent(options, o -> Running.start(options, fromClassPath), Running.class);
    }

    public ForumProcess process() {
        return running.process();
    }

    /** The mails that the forum sent. */
    public CatchAllMailServer mail() {
        return running.mail();
    }

    /** The address of a page: {@code url("/groups/7")}. */
    public String url(String path) {
        return process().url(path);
    }

    private record Running(ForumProcess process, CatchAllMailServer mail) implements AutoCloseable {

        static Running start(Map<String, String> options, boolean fromClassPath) {
            CatchAllMailServer mail = CatchAllMailServer.start();
            Map<String, String> all = new LinkedHashMap<>(options);
            all.putIfAbsent("forum.mail.hold-minutes", "0");
            all.put("forum.mail.host", "127.0.0.1");
            all.put("forum.mail.port", mail.port() + "");
            ForumProcess forum = new ForumProcess(ForumProcess.temporaryFolder(), all);
            if (options.equals(SHARED)) {
                forum.verified();
            }
            return new Running(fromClassPath ? forum.startFromClassPath() : forum.start(), mail);
        }

        @Override
        public void close() {
            process.close();
            mail.close();
        }
    }
}
