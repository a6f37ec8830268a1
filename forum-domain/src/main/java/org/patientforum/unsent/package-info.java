/** What people typed into forms that could not be taken, whatever the reason. It knows no form: names, values, and the page they belong to. */
package org.patientforum.unsent;
