package org.patientforum.posting.text;

/**
 * What a member wrote, and the safe HTML made of it.
 *
 * @param markdown as written, 1 to 20,000 characters
 * @param html sanitised; the only HTML that pages print unescaped
 * @param rendererVersion version of the renderer that made the HTML
 */
public record PostContent(String markdown, String html, int rendererVersion) {}
