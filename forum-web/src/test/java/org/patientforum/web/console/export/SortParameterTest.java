package org.patientforum.web.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.members.MemberColumn;
import org.patientforum.shared.Sorting;

class SortParameterTest {

    @ParameterizedTest
    @CsvSource({"joinedAt, JOINED_AT, false", "-joinedAt, JOINED_AT, true", "-role, ROLE, true"})
    void namesAPropertyAndADirection(String parameter, MemberColumn column, boolean descending) {
        Sorting<MemberColumn> sorting = new Sorting<>(column, descending);
        assertThat(SortParameter.parse(parameter, MemberColumn.class)).contains(sorting);
        assertThat(SortParameter.format(sorting)).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({",", "''", "-", "JOINED_AT", "id", "--role"})
    void anythingElseIsNoOrder(String parameter) {
        assertThat(SortParameter.parse(parameter, MemberColumn.class)).isEqualTo(Optional.empty());
    }
}
