package org.patientforum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortingTest {

    private enum Column {
        LENGTH
    }

    @Test
    void allExpressionsHaveTheSameDirection() {
        assertThat(Sorting.ascending(Column.LENGTH).clause(Stream.of("a", "b"))).isEqualTo(" order by a, b");
        assertThat(Sorting.descending(Column.LENGTH).clause(Stream.of("a", "b")))
                .isEqualTo(" order by a desc, b desc");
    }

    @Test
    void sortsInMemoryAndKeepsRowsWithEqualValuesInOrder() {
        List<String> rows = List.of("ccc", "b", "a", "dd");
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        assertThat(Sorting.ascending(Column.LENGTH).sorted(rows, byLength)).containsExactly("b", "a", "dd", "ccc");
        assertThat(Sorting.descending(Column.LENGTH).sorted(rows, byLength)).containsExactly("ccc", "dd", "b", "a");
    }
}
