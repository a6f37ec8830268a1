package org.patientforum.settings;

/** Something changed that all pages show. */
public record SiteChanged() {}
