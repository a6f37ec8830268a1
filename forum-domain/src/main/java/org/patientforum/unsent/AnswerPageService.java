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
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.patientforum.shared.SealedText;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Stores the page shown in answer to a rejected form, so that the browser can be redirected to it (Post/Redirect/Get). Only the
 * browser that sent the form can open it, and only while the same member is signed in. The database holds the page sealed and for
 * a short time: it may contain other people's posts, and on a shared tablet the next person may press Back.
 */
@Stateless
public class AnswerPageService {

    static final Duration MEMBER_RETENTION = Duration.ofHours(1);
    static final Duration GUEST_RETENTION = Duration.ofMinutes(10);

    /** Pages per browser. A program that sends more replaces its own pages only. */
    static final int MAX_PAGES_PER_BROWSER = 10;

    private static final int MAX_LENGTH = 1_000_000;

    private AnswerPages pages;
    private Clock clock;

    protected AnswerPageService() {}

    @Inject
    public AnswerPageService(AnswerPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Stores a page; deletes a browser's oldest pages beyond ten.
     *
     * @param number in its address, from {@link RandomTokens#newToken}
     * @param keyHash hash of the random key that the browser holds
     * @return false if the page is too long to be stored
     */
    @PermitAll
    public boolean save(String number, String keyHash, FormAnswer answer) {
        String page = seal(number).seal(answer.reader(), compress(answer.html()));
        if (page.length() > MAX_LENGTH) {
            return false;
        }
        pages.keepNewest(MAX_PAGES_PER_BROWSER - 1, keyHash);
        pages.add(new AnswerPage(RandomTokens.hash(number), keyHash, answer, page, clock.instant()));
        return true;
    }

    /** Finds the HTML of a page. Empty if it has expired, or was made for another browser, reader or address. */
    @PermitAll
    public Optional<String> find(String number, String keyHash, String reader) {
        Instant now = clock.instant();
        return pages.find(RandomTokens.hash(number), keyHash)
                .filter(page -> now.isBefore(page.madeAt().plus(page.guest() ? GUEST_RETENTION : MEMBER_RETENTION)))
                .flatMap(page -> seal(number).open(reader, page.page()))
                .map(AnswerPageService::decompress);
    }

    /** Deletes the pages that this browser got while nobody was signed in. Called when one of its forms is accepted. */
    @PermitAll
    public void deleteGuestPages(String keyHash) {
        pages.deleteGuestPages(keyHash);
    }

    /** Deletes the pages whose forms carry this number. Called when a newer draft of their text is saved. */
    @PermitAll
    public void delete(String keyHash, String form) {
        pages.delete(keyHash, form);
    }

    /**
     * Deletes pages older than an hour.
     *
     * @return the number of deleted pages
     */
    @PermitAll
    public int deleteExpired() {
        return pages.deleteOlderThan(clock.instant().minus(MEMBER_RETENTION));
    }

    private static SealedText seal(String number) {
        return new SealedText(number.getBytes(StandardCharsets.UTF_8));
    }

    private static String compress(String html) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static String decompress(String page) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(page)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
