package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    private static Command of(String line) {
        return Command.of(line == null ? List.of() : List.of(line.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({", START", "--unpack, UNPACK", "--help, HELP", "-h, HELP", "help, HELP"})
    void knows(String line, Command command) {
        assertThat(of(line)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({
        "--nonsense, --nonsense",
        "start, start",
        "--http.port=8081, --http.port=8081",
        "--unpack --force, --force",
        "--help --unpack, --unpack",
        "--Unpack, --Unpack"
    })
    void namesTheArgumentThatThereIsNot(String line, String wrong) {
        assertThatThrownBy(() -> of(line))
                .isInstanceOf(Command.Unknown.class)
                .hasMessage("forum.jar knows no argument \"" + wrong
                        + "\"; `java -jar forum.jar --help` lists the options and how to give them.");
    }

    /** The script in the root of a clone keeps to the same. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "start nonsense", "dependencies nonsense", "help nonsense"})
    void theScriptNamesTheWordThatItDoesNotKnow(String words) throws IOException, InterruptedException {
        Process script = new ProcessBuilder(("../forum " + words).split(" "))
                .redirectErrorStream(true)
                .start();
        List<String> said = script.inputReader().lines().toList();
        assertThat(script.waitFor()).isEqualTo(2);
        assertThat(said).singleElement().asString().contains("\"nonsense\"");
    }
}
