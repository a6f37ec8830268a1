package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.shared.validation.InvalidInput;

class PseudonymTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wren",
                "blue-kettle",
                "dhp444",
                "Mary_Jones",
                "José",
                "Ольга",
                "王小明x",
                "अनीता",
                "مريم",
                "Shivani",
                "Badminton7",
                "Drew",
                "Dragonfly",
                "MaidenAidan",
                "Sean-Strokes"
            })
    void acceptsNamesInAnyScript(String name) {
        assertThat(Pseudonym.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, length",
        "a-name-with-25-characters, length",
        "a name, characters",
        "-wren, characters",
        "<b>wren</b>, characters",
        "#{1+1}, characters",
        "wren@example.org, email",
        "wren.example.org, email",
        "Dr_Smith, staff",
        "DrSmith, staff",
        "doctor123, staff",
        "d0ctor, staff",
        "NurseAmy, staff",
        "Reception, staff",
        "Reception_Desk, staff",
        "Oberarzt, staff",
        "Oberärztin_Meyer, staff",
        "Schwester-Klinikum, staff",
        "infirmière2, staff",
        "الدكتور_أحمد, staff",
        "Safeguarding, staff",
        "Amy-the-nurse, staff",
        "ADMIN, staff",
        "аdmin, staff",
        "Moderator2, staff",
        "nhs_helper, staff",
        "Cancer-survivor, health",
        "hiv2020, health",
        "my_diabetes, health",
        "HemifacialSpasm, health"
    })
    void rejectsWithAReason(String name, String why) {
        assertThatThrownBy(() -> Pseudonym.of(name))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("pseudonym." + why);
    }

    @ParameterizedTest
    @CsvSource({
        "Wren, wren",
        "blue-kettle, blue_kettle",
        "bluekettle, Blue-Kettle",
        "Paul, Рaul",
        "Olga, O1ga",
        "oscar, 0scar",
        "José, Jose",
        "Ｗｒｅｎ, Wren",
        "Bill, BiII"
    })
    void lookAlikesCollide(String one, String other) {
        assertThat(Pseudonym.of(one).key()).isEqualTo(Pseudonym.of(other).key());
    }

    /** Characters of other scripts, historic and mathematical characters, sequences that look like one character, and digits. */
    @ParameterizedTest
    @CsvSource({
        "Marigold, Rnarigold",
        "Marigold, MARIG0LD",
        "Marigold, Маrigold",
        "marigold, mаrigοld",
        "Helen, Ηelen",
        "otter, оttег",
        "otter, ᴏtter",
        "otter, оtter",
        "Wren, Ꮃren",
        "Wren, Ԝrеn",
        "sophie, ѕорhіе",
        "Paul, ⲣaul",
        "kettle, ƙettle",
        "Bill, Bǀll",
        "Oscar, ꓳscar",
        "Oscar, օscar",
        "Søren, Soren"
    })
    void lookAlikesHaveOneSkeleton(String one, String other) {
        assertThat(Skeleton.of(one)).isEqualTo(Skeleton.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Wren, Heron",
        "rose, roses",
        "blue-kettle, blue-kettles",
        "Иван, Егор",
        "王小明x, 王小月x",
        "مريم, ماريا",
        "anna, hanna"
    })
    void differentNamesHaveDifferentSkeletons(String one, String other) {
        assertThat(Skeleton.of(one)).isNotEqualTo(Skeleton.of(other));
    }

    @Test
    void rejectsZeroWidthAndBidiCharacters() {
        for (String hidden : new String[] {"\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u0000"}) {
            assertThatThrownBy(() -> Pseudonym.of("wr" + hidden + "en")).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void rejectsLettersWithManyMarks() {
        assertThatThrownBy(() -> Pseudonym.of("wre" + "\u0301".repeat(9) + "n")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"Émile, emile", "Åsa, asa", "Iris, iris", "l33t, l33t", "Ольга, ольга", "ﬁnch, finch"})
    void sortsWithoutCaseAndAccentsButByTheLettersThatPeopleRead(String name, String sortKey) {
        assertThat(Pseudonym.of(name).sortKey()).isEqualTo(sortKey);
    }

    @Test
    void rejectsNull() {
        assertThatThrownBy(() -> Pseudonym.of(null)).hasMessage("pseudonym.length");
    }
}
