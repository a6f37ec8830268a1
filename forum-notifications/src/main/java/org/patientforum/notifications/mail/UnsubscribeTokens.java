package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patientforum.shared.SiteKeys;

/**
 * The signed part of the links that stop mail, and of the buttons that undo it. They stand for their reader without a sign-in
 * and never end: a mail may be found years later. Signed with a key of the site.
 */
@Dependent
class UnsubscribeTokens {

    private static final String ALL = "all";

    private static final String KEY = "mail-links";

    private final SiteKeys keys;

    @Inject
    UnsubscribeTokens(SiteKeys keys) {
        this.keys = keys;
    }

    /** What a link stops: mail about one discussion, or, with a discussion of null, all mail about new replies. */
    record Wish(long memberId, Long discussionId) {

        boolean all() {
            return discussionId == null;
        }
    }

    /** What a button brings back: mail for these follows of the member. */
    record Undo(long memberId, List<Long> followIds) {}

    String token(Wish wish) {
        String words = wish.memberId() + "-" + (wish.all() ? ALL : wish.discussionId());
        return words + "-" + keys.signature(KEY).of("stop", words);
    }

    /** Reads a token; empty if we did not make it. */
    Optional<Wish> wish(String token) {
        String[] parts = parts(token, "stop");
        if (parts.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Wish(Long.parseLong(parts[0]), parts[1].equals(ALL) ? null : Long.valueOf(parts[1])));
    }

    String token(Undo undo) {
        String follows = undo.followIds().stream()
                .map(id -> Long.toString(id, Character.MAX_RADIX))
                .collect(Collectors.joining("."));
        String words = undo.memberId() + "-" + follows;
        return words + "-" + keys.signature(KEY).of("undo", words);
    }

    /** Reads a token; empty if we did not make it. */
    Optional<Undo> undo(String token) {
        String[] parts = parts(token, "undo");
        if (parts.length == 0) {
            return Optional.empty();
        }
        List<Long> follows = Arrays.stream(parts[1].split("\\."))
                .filter(id -> !id.isEmpty())
                .map(id -> Long.valueOf(id, Character.MAX_RADIX))
                .toList();
        return Optional.of(new Undo(Long.parseLong(parts[0]), follows));
    }

    private String[] parts(String token, String purpose) {
        String[] parts = token == null ? new String[0] : token.split("-", 3);
        if (parts.length != 3 || !keys.signature(KEY).matches(parts[2], purpose, parts[0] + "-" + parts[1])) {
            return new String[0];
        }
        return parts;
    }
}
