package org.patientforum.reading.quoting;

import org.patientforum.reading.PostView;

/**
 * The parts of a post that a mail may quote to its reader.
 *
 * @param title of the discussion; empty if the reader may not see it
 * @param html of the post as stored: sanitised and without images
 * @param advice page that staff recommend instead of the post's advice; null if none
 */
public record Quote(String title, String html, PostView.Advice advice) {}
