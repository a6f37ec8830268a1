package org.patientforum.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2Test {

    @Test
    void matchesItsOwnHash() {
        String hash = Argon2.CURRENT.hash("seven green teapots");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2.matches("seven green teapots", hash)).isTrue();
        assertThat(Argon2.matches("seven green teapot", hash)).isFalse();
        assertThat(Argon2.CURRENT.hash("seven green teapots")).isNotEqualTo(hash);
    }

    @Test
    void matchesTheReferenceImplementation() {
        // echo -n "password" | argon2 somesalt -id -t 2 -k 65536 -p 1
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Argon2.matches("password", reference)).isTrue();
        assertThat(Argon2.matches("passwort", reference)).isFalse();
    }

    @Test
    void equivalentUnicodeFormsMatch() {
        String hash = Argon2.CURRENT.hash("caf\u00e9 au lait");
        assertThat(Argon2.matches("cafe\u0301 au lait", hash)).isTrue();
    }

    @Test
    void recognisesWeakerParameters() {
        String weak = new Argon2(8_192, 1).hash("seven green teapots");
        assertThat(Argon2.matches("seven green teapots", weak)).isTrue();
        assertThat(Argon2.CURRENT.matchesParameters(weak)).isFalse();
        assertThat(Argon2.CURRENT.matchesParameters(Argon2.CURRENT.hash("x"))).isTrue();
    }

    @Test
    void invalidHashesMatchNothing() {
        assertThat(Argon2.matches("", "")).isFalse();
        assertThat(Argon2.matches("x", "plain")).isFalse();
        assertThat(Argon2.matches("x", "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$CTFh"))
                .isFalse();
    }
}
