/** The staff's pages: overview, cases, groups, members, audit trail. Stateful views with PrimeFaces. Must not decide anything itself. */
package org.patientforum.web.console;
