package org.patientforum.reading.news;

import java.time.Instant;
import java.util.Collection;
import org.patientforum.following.Delivery;

/**
 * A query for a member's news: in what they follow with one of these deliveries, written from {@code from}, inclusive, until
 * {@code until}, exclusive.
 */
public record NewsWindow(long memberId, Collection<Delivery> deliveries, Instant from, Instant until) {}
