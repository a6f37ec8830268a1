package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    private static Command parse(String line) {
        return Command.of(line == null ? List.of() : List.of(line.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({", START", "--unpack, UNPACK", "--help, HELP", "-h, HELP", "help, HELP"})
    void parsesCommand(String line, Command command) {
        assertThat(parse(line)).isEqualTo(command);
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
    void namesUnknownArgument(String line, String unknown) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(Command.Unknown.class)
                .hasMessage("forum.jar knows no argument \"" + unknown
                        + "\"; `java -jar forum.jar --help` lists the options and how to give them.");
    }

    /** The script {@code ./forum} behaves the same way. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "start nonsense", "dependencies nonsense", "help nonsense"})
    void scriptNamesUnknownArgument(String arguments) throws IOException, InterruptedException {
        Process script = new ProcessBuilder(("../forum " + arguments).split(" "))
                .redirectErrorStream(true)
                .start();
        List<String> output = script.inputReader().lines().toList();
        assertThat(script.waitFor()).isEqualTo(2);
        assertThat(output).singleElement().asString().contains("\"nonsense\"");
    }
}
