package org.patientforum.pages;

/**
 * A person with an account.
 *
 * @param name the pseudonym
 * @param window cookies of a signed-in browser, for windows that are signed in when opened
 */
public record Person(String name, String email, String password, String window) {

    static Person of(String name) {
        return new Person(name, name.toLowerCase() + "@patients.example", "violin teapot ladder", null);
    }

    Person signedIn(String cookies) {
        return new Person(name, email, password, cookies);
    }
}
