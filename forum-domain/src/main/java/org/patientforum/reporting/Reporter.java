package org.patientforum.reporting;

import org.patientforum.reading.Reader;

/**
 * Who reports.
 *
 * @param memberId the member, or null for a guest
 * @param address the network address the request came from; it is only counted, hashed, and never kept with the report
 */
public record Reporter(Long memberId, String address) {

    Reader asReader() {
        return new Reader(memberId, false);
    }
}
