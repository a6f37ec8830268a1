package org.patientforum.web.discussions.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A discussion's page as all guests see it.
 *
 * @param revision the discussion's revision when the page was rendered
 * @param checkedAt when the revision was last compared, in milliseconds since the epoch
 */
record GuestPage(String contentType, byte[] body, byte[] gzipped, long revision, long checkedAt) {

    static GuestPage of(String contentType, byte[] body, long revision, long now) {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GuestPage(contentType, body, gzipped.toByteArray(), revision, now);
    }

    GuestPage checked(long now) {
        return new GuestPage(contentType, body, gzipped, revision, now);
    }

    int weight() {
        return body.length + gzipped.length;
    }
}
