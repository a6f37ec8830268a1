package org.patientforum.reading.news;

import java.time.Instant;
import java.util.Collection;
import org.patientforum.following.Delivery;

/** Whose news to look for: of what the member follows with one of these deliveries, written from then (inclusive) until then. */
public record NewsWindow(long memberId, Collection<Delivery> deliveries, Instant from, Instant until) {}
