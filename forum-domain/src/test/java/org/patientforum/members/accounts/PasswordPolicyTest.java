package org.patientforum.members.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy rules = new PasswordPolicy("St Brannoc's Hospital");

    private void check(String password) {
        rules.check(password, "BlueKettle", "mary.jones@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven green teapots",
                "зелёный чай",
                "aB3$efgh",
                "brand new teapot",
                "01632 teapots",
                "960 teapots 100",
                "        x y z",
                "🫖🫖🫖🫖🫖🫖🫖ab"
            })
    void acceptsLongUnlikelyPasswords(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "seven77, short",
        "'', short",
        "Password1, common",
        "PASSWORD123, common",
        "qwertyuiop, common",
        "12345678, common",
        "aaaaaaaaaaaa, common",
        "blue-kettle-1, personal",
        "xxMaryJones9, personal",
        "i love brannocs, personal",
        "brannoc1, personal",
        "99brannoc99, personal",
        "Brannoc’s1, personal",
        "01632960100, personal",
        "01632 960100, personal",
        "+44 1632 960-100, personal",
        "01632/960100!, personal",
        "desk1632960100, personal",
        "hospital99x, personal",
        "patientforum1, personal",
        "Patient-Forum 24, personal",
        "forum12345, personal",
        "our p.a.t.i.e.n.t place, personal"
    })
    void rejectsWithAReason(String password, String why) {
        assertThatThrownBy(() -> check(password)).hasMessage("password." + why);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 129})
    void acceptsUpTo128Characters(int length) {
        String password = "a1 ".repeat(50).substring(0, length);
        if (length > 128) {
            assertThatThrownBy(() -> check(password)).hasMessage("password.long");
        } else {
            assertThatCode(() -> check(password)).doesNotThrowAnyException();
        }
    }
}
