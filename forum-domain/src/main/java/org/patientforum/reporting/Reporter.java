package org.patientforum.reporting;

import org.patientforum.reading.Reader;

/**
 * The person who reports.
 *
 * @param memberId null for a guest
 * @param address network address of the request; used for rate limits as a hash and never stored with the report
 */
public record Reporter(Long memberId, String address) {

    Reader asReader() {
        return new Reader(memberId, false);
    }
}
