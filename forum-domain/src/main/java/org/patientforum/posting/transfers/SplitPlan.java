package org.patientforum.posting.transfers;

/** What a split would make: a discussion of so many posts, begun by this one, and so many that stay. */
public record SplitPlan(String title, int posts, SelectedPost first, int staying) {}
