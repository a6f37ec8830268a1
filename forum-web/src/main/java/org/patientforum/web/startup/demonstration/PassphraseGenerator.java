package org.patientforum.web.startup.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/** Generates passwords that can be read out loud: three words and two digits. */
final class PassphraseGenerator {

    private static final int WORDS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PassphraseGenerator() {}

    static String fresh() {
        List<String> words = words();
        String three = RANDOM.ints(WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining("-"));
        return three + "-" + (10 + RANDOM.nextInt(90));
    }

    static List<String> words() {
        try (InputStream in = PassphraseGenerator.class.getResourceAsStream("words.txt")) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
