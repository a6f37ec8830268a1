package org.patientforum.settings;

/** Something that all pages show has changed. */
public record SiteChanged() {}
