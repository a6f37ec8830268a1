package org.patientforum.posting.text;

/**
 * The text of a post with its safe HTML.
 *
 * @param markdown as typed, 1 to 20,000 characters
 * @param html sanitised; the only HTML that pages print unescaped
 * @param rendererVersion version of the renderer that made the HTML
 */
public record PostContent(String markdown, String html, int rendererVersion) {}
