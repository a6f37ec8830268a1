package org.patientforum.following;

/** A member follows something new, or hears of it in another way from now on. */
public record DeliveryChosen(long memberId, Delivery delivery) {}
