/**
 * Tells open pages at once how much unread news their member has, by Server-Sent Events. Pages work the same without. Must not
 * know what the news are: a number is all that travels.
 */
package org.patientforum.web.bell;
