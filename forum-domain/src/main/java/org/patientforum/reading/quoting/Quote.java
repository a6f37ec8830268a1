package org.patientforum.reading.quoting;

import org.patientforum.reading.PostView;

/**
 * What a mail may quote of a post that its reader may see.
 *
 * @param title of its discussion; empty if the reader may not see that
 * @param html of the post, as stored: sanitised, and without images
 * @param advice what staff say to read instead of following the post's advice; null if nothing
 */
public record Quote(String title, String html, PostView.Advice advice) {}
