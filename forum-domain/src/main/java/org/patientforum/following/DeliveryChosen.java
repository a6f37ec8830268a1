package org.patientforum.following;

/** A member followed something or changed its delivery. */
public record DeliveryChosen(long memberId, Delivery delivery) {}
