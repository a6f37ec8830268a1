/** Page objects and the persons who use them. Independent of test classes. */
package org.patientforum.pages;
