/**
 * Who sends a request and whether it may be trusted: sign-in, form tokens, headers, and the pages for what went wrong. Knows
 * nothing of what the pages show.
 */
package org.patientforum.web.security;
