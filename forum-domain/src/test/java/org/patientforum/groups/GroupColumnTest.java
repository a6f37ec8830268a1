package org.patientforum.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.shared.Sorting;

class GroupColumnTest {

    private static final List<GroupRow> GROUPS = List.of(
            group("Sleep", "Nights", false, 7),
            group("\u00c9pilepsie", "days", true, 0),
            group("fasting", "Meals", false, 12));

    private static GroupRow group(String name, String mailName, boolean archived, int discussions) {
        return new GroupRow(1, name, "", mailName, archived, false, discussions, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, \u00c9pilepsie fasting Sleep",
        "MAIL_NAME, \u00c9pilepsie fasting Sleep",
        "DISCUSSION_COUNT, \u00c9pilepsie Sleep fasting",
        "ARCHIVED, Sleep fasting \u00c9pilepsie",
    })
    void sortsByEachColumn(GroupColumn column, String names) {
        assertThat(Sorting.ascending(column).sorted(GROUPS, column.comparator()))
                .extracting(GroupRow::name)
                .containsExactly(names.split(" "));
    }
}
