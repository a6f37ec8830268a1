package org.patientforum.posting;

/**
 * What a member wrote, and the safe HTML made of it.
 *
 * @param markdown as written, 1 to 20,000 characters
 * @param html sanitised; the only HTML that pages print unescaped
 * @param rendererVersion version of the renderer that made the HTML
 */
record Text(String markdown, String html, int rendererVersion) {}
