/**
 * The bell in the head of every page, and its ringing in open pages by Server-Sent Events. Pages work the same without the
 * latter. Must not know what the news are: a number is all that travels.
 */
package org.patientforum.web.bell;
