/** Holds the house rules: what may know what, and how things are named. A new rule is seen to fail once before it is trusted. */
package org.patientforum.architecture;
