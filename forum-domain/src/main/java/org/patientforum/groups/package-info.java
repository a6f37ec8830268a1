/** Groups: a condition or ward group that holds discussions. Must not know what is posted in them. */
package org.patientforum.groups;
