package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.shared.validation.InvalidInput;

class HospitalNameTest {

    @ParameterizedTest
    @CsvSource({
        "St Brannoc's Hospital, St_Brannocs",
        "St Brannoc's Hospital, stbrannoc",
        "St Brannoc's Hospital, StBrannoc2",
        "St Brannoc's Hospital, the-St-Brannoc-team",
        "St Brannoc's Hospital, SaintBrannocs",
        "St Brannoc's Hospital, St_Br4nn0c",
        "St Brannoc's Hospital, 5t_Brannocs",
        "St Brannoc's Hospital, Ѕt_Вrannocs",
        "St Brannoc's Hospital, Brannocs_Hosp",
        "St Brannoc's Hospital, The_Brannoc_Team",
        "St Brannoc's Hospital, Brannocs",
        "St Brannoc's Hospital, brannoc",
        "St Brannoc's Hospital, Brannoc2",
        "St Brannoc's Hospital, Br4nn0cs",
        "St Brannoc's Hospital, Вrannocs",
        "St Brannoc's Hospital, AskBrannocs",
        "St Brannoc's Hospital, Brannoc_Fan",
        "St Brannocs, Brannoc",
        "Saint Brannoc Hospital, Brannocs",
        "Addenbrooke's Hospital Cambridge, Addenbrookes",
        "Guy's and St Brannoc's NHS Trust, Brannocs",
        "Guy's and St Thomas' NHS Trust, Guys",
        "Klinikum Sankt Brannoc, Brannoc",
        "St Mary's Hospital, Marys",
        "St Mary's Hospital, Ask_Marys",
        "St Mary's Hospital, Marys_Hosp",
        "Saint Brannoc’s NHS Trust, St-Brannocs",
        "The Royal London Hospital, RoyalLondon",
        "The Royal London Hospital, Ask_Royal_London",
        "Guy's Hospital, Guys",
        "Guy's Hospital, Ask-Guys",
        "Universitätsklinikum Nordhafen, Nordhafen_Team",
        "Hôpital de la Rade, La_Rade",
        "مستشفى الأمل, مستشفى_الأمل"
    })
    void rejectsNamesThatContainTheHospitalsName(String hospital, String name) {
        assertThatThrownBy(() -> new HospitalName(hospital).requireUnrelated(Pseudonym.of(name)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("pseudonym.staff");
    }

    @ParameterizedTest
    @CsvSource({
        "St Brannoc's Hospital, Brandon",
        "St Brannoc's Hospital, Stella",
        "St Mary's Hospital, Mary_Jones",
        "St Mary's Hospital, Mary",
        "St Mary's Hospital, Rosemary",
        "St Thomas' Hospital, Thomas",
        "St Thomas' Hospital, Thomas_B",
        "St James's Hospital, James",
        "St George's Hospital, GeorgeW",
        "King's College Hospital, Kings_Lynn",
        "Queen Elizabeth Hospital, Elizabeth",
        "The Royal London Hospital, London-Fan",
        "The Royal London Hospital, RoyalBlue",
        "Guy's Hospital, disguise",
        "Guy's Hospital, NiceGuy",
        "General Hospital, Generous",
        "Hospital, Wren",
        "NHS, Wren",
        "'', Wren"
    })
    void acceptsOtherNames(String hospital, String name) {
        Pseudonym free = Pseudonym.of(name);
        assertThat(new HospitalName(hospital).requireUnrelated(free)).isEqualTo(free);
    }
}
