package org.patientforum.unsent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps the page that answers a form which was not taken, so that the browser can be sent on to it ("Post/Redirect/Get"). Only the browser
 * that sent the form gets it, and only while the same member is signed in there. An hour later it is gone.
 */
@Stateless
public class AnswerPageService {

    /** How long Back and Reload find it: it holds what others wrote, too, and must not outlive them for long. */
    static final Duration KEPT_FOR = Duration.ofHours(1);

    /** More than anybody goes back to; a program that sends more only pushes out its own. */
    static final int MOST = 10;

    private static final int LONGEST = 500_000;

    private AnswerPages pages;
    private Clock clock;

    protected AnswerPageService() {}

    @Inject
    public AnswerPageService(AnswerPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Keeps a page; of more than ten of one browser the oldest go. Gives false if it is too long to be kept.
     *
     * @param numberHash hash of the random number in its address
     * @param keyHash hash of the random key that the browser holds
     */
    @PermitAll
    public boolean keep(String numberHash, String keyHash, FormAnswer answer) {
        String page = pack(answer.html());
        if (page.length() > LONGEST) {
            return false;
        }
        pages.removeAllBut(MOST - 1, keyHash);
        pages.add(new AnswerPage(numberHash, keyHash, answer, page, clock.instant()));
        return true;
    }

    /** The page of this number, if this browser sent its form while this member was signed in, and no longer than an hour ago. */
    @PermitAll
    public Optional<FormAnswer> find(String numberHash, String keyHash, String path, Optional<Long> member) {
        return pages.find(numberHash, keyHash, clock.instant().minus(KEPT_FOR))
                .filter(page -> page.path().equals(path) && page.member().equals(member))
                .map(page -> new FormAnswer(path, member, page.policy(), unpack(page.page())));
    }

    /** Forgets what this browser's forms of this page were answered while nobody was signed in: the form has been taken. */
    @PermitAll
    public void forgetGuests(String keyHash, String path) {
        pages.removeGuests(keyHash, path);
    }

    /** Removes what was kept for longer than an hour; gives how many pages that were. */
    @PermitAll
    public int removeOld() {
        return pages.removeOlderThan(clock.instant().minus(KEPT_FOR));
    }

    private static String pack(String html) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static String unpack(String page) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(page)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
