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
 * The signed part of the links that stop mail, and of the buttons that undo it. They stand for their reader without a sign-in
 * and never end: a mail may be found years later. Those in mails are sealed with a key of the site; older ones, which could be read,
 * were signed with it, and still work.
 */
@Dependent
public class UnsubscribeTokens {

    private static final String ALL = "all";
    private static final String KINDS = "~";

    private static final String KEY = "mail-links";
    private static final String STOP = "stop";

    private final SiteKeys keys;

    @Inject
    public UnsubscribeTokens(SiteKeys keys) {
        this.keys = keys;
    }

    /** What a link stops: mail about one discussion, mail of one kind, or, with neither, all mail about new posts. */
    public record Wish(long memberId, Long discussionId, MailKind kind) {

        public static Wish ofDiscussion(long memberId, long discussionId) {
            return new Wish(memberId, discussionId, null);
        }

        public static Wish ofKind(long memberId, MailKind kind) {
            return new Wish(memberId, null, kind.stoppedAs());
        }

        public static Wish ofAll(long memberId) {
            return new Wish(memberId, null, null);
        }

        private String aim() {
            if (kind != null) {
                return kind.name();
            }
            return discussionId == null ? ALL : discussionId.toString();
        }
    }

    /** What a button brings back: mail for these follows of the member, and the kinds of these stops. */
    record Undo(long memberId, List<Long> followIds, List<Long> stopIds) {}

    /** Sealed, for it stands in the heads of mails that must not tell which discussion they are about. */
    public String token(Wish wish) {
        return sealed().seal(STOP, wish.memberId() + "-" + wish.aim());
    }

    /** Reads a token; empty if we did not make it, or if there is no such kind of mail any more. */
    Optional<Wish> wish(String token) {
        String[] parts =
                sealed().open(STOP, token).map(words -> words.split("-", 2)).orElseGet(() -> parts(token, STOP));
        return parts.length == 0 ? Optional.empty() : wish(Long.parseLong(parts[0]), parts[1]);
    }

    private SealedText sealed() {
        return new SealedText(keys.key(KEY));
    }

    private static Optional<Wish> wish(long memberId, String aim) {
        if (aim.equals(ALL)) {
            return Optional.of(Wish.ofAll(memberId));
        }
        if (Character.isDigit(aim.charAt(0))) {
            return Optional.of(Wish.ofDiscussion(memberId, Long.parseLong(aim)));
        }
        return MailKind.choices().stream()
                .filter(kind -> kind.name().equals(aim))
                .map(kind -> Wish.ofKind(memberId, kind))
                .findFirst();
    }

    /** The token of the link that takes an opt-out back. */
    public String token(Undo undo) {
        String words = undo.memberId() + "-" + ids(undo.followIds()) + KINDS + ids(undo.stopIds());
        return words + "-" + keys.signature(KEY).of("undo", words);
    }

    /** Reads a token; empty if we did not make it. */
    Optional<Undo> undo(String token) {
        String[] parts = parts(token, "undo");
        if (parts.length == 0) {
            return Optional.empty();
        }
        String[] ids = (parts[1] + KINDS).split(KINDS, -1);
        return Optional.of(new Undo(Long.parseLong(parts[0]), ids(ids[0]), ids(ids[1])));
    }

    private static String ids(List<Long> ids) {
        return ids.stream().map(id -> Long.toString(id, Character.MAX_RADIX)).collect(Collectors.joining("."));
    }

    private static List<Long> ids(String written) {
        return Arrays.stream(written.split("\\."))
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
