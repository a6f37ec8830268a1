/**
 * Who hears of what: turns the forum's events into news on the site and orders for mail. Must not know how a mail looks or
 * travels; publishers of events must not know this package.
 */
package org.patientforum.notifications;
