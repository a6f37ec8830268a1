/** The pages about a member's own account: register, sign in, profile, password, sign-ins, terms. Knows nothing of posts. */
package org.patientforum.web.account;
