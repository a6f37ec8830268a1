package org.patientforum.notifications.preferences;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.SealedText;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * Tokens of unsubscribe links and of the buttons that undo them. They act for the recipient without sign-in and never
 * expire, because a mail may be found years later. Tokens in mails are encrypted with a site key. Older ones were
 * readable and only signed with it; they are still accepted.
 */
@Dependent
public class UnsubscribeTokens {

    private static final String ALL = "all";
    private static final String OPT_OUTS = "~";

    private static final String KEY = "mail-links";
    private static final String STOP = "stop";

    private final SiteKeys keys;

    @Inject
    public UnsubscribeTokens(SiteKeys keys) {
        this.keys = keys;
    }

    /** What a link stops: mail about one discussion, mail of one kind, or, with neither, all mail about new posts. */
    public record Request(long memberId, Long discussionId, MailKind kind) {

        public static Request ofDiscussion(long memberId, long discussionId) {
            return new Request(memberId, discussionId, null);
        }

        public static Request ofKind(long memberId, MailKind kind) {
            return new Request(memberId, null, kind.stoppedAs());
        }

        public static Request ofAll(long memberId) {
            return new Request(memberId, null, null);
        }

        private String target() {
            if (kind != null) {
                return kind.name();
            }
            return discussionId == null ? ALL : discussionId.toString();
        }
    }

    /** What an undo button restores: mail for these follows, and the kinds of these opt-outs. */
    record Undo(long memberId, List<Long> followIds, List<Long> optOutIds) {}

    /**
     * Returns the token of an unsubscribe link. It is encrypted, because it appears in headers of mails that must not
     * disclose their discussion.
     */
    public String token(Request request) {
        return sealed().seal(STOP, request.memberId() + "-" + request.target());
    }

    /** Reads the token of an unsubscribe link; empty if it is invalid or its kind of mail no longer exists. */
    Optional<Request> request(String token) {
        String[] parts =
                sealed().open(STOP, token).map(content -> content.split("-", 2)).orElseGet(() -> parts(token, STOP));
        return parts.length == 0 ? Optional.empty() : request(Long.parseLong(parts[0]), parts[1]);
    }

    private SealedText sealed() {
        return new SealedText(keys.key(KEY));
    }

    private static Optional<Request> request(long memberId, String target) {
        if (target.equals(ALL)) {
            return Optional.of(Request.ofAll(memberId));
        }
        if (Character.isDigit(target.charAt(0))) {
            return Optional.of(Request.ofDiscussion(memberId, Long.parseLong(target)));
        }
        return MailKind.choices().stream()
                .filter(kind -> kind.name().equals(target))
                .map(kind -> Request.ofKind(memberId, kind))
                .findFirst();
    }

    /** Returns the token of an undo button. */
    public String token(Undo undo) {
        String content = undo.memberId() + "-" + ids(undo.followIds()) + OPT_OUTS + ids(undo.optOutIds());
        return content + "-" + keys.signature(KEY).of("undo", content);
    }

    /** Reads the token of an undo button; empty if it is invalid. */
    Optional<Undo> undo(String token) {
        String[] parts = parts(token, "undo");
        if (parts.length == 0) {
            return Optional.empty();
        }
        String[] ids = (parts[1] + OPT_OUTS).split(OPT_OUTS, -1);
        return Optional.of(new Undo(Long.parseLong(parts[0]), ids(ids[0]), ids(ids[1])));
    }

    private static String ids(List<Long> ids) {
        return ids.stream().map(id -> Long.toString(id, Character.MAX_RADIX)).collect(Collectors.joining("."));
    }

    private static List<Long> ids(String encoded) {
        return Arrays.stream(encoded.split("\\."))
                .filter(id -> !id.isEmpty())
                .map(id -> Long.valueOf(id, Character.MAX_RADIX))
                .toList();
    }

    private String[] parts(String token, String purpose) {
        String[] parts = token == null ? new String[0] : token.split("-", 3);
        if (parts.length != 3 || !keys.signature(KEY).matches(parts[2], purpose, parts[0] + "-" + parts[1])) {
            return new String[0];
        }
        return parts;
    }
}
