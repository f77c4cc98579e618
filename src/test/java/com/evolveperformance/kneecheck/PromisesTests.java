package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that the lists of promises and hazards name is there. */
class PromisesTests {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"promises.md", "hazards.md"})
    void nameTestsThatExist(String list) throws IOException {
        Matcher named = NAMED.matcher(Files.readString(Path.of("src/docs", list)));
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (; named.find(); count++) {
            if (!exists(named.group(1), named.group(2))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(5);
    }

    private static boolean exists(String type, String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> found =
                    files.filter(file -> file.endsWith(type + ".java")).toList();
            return found.size() == 1 && Files.readString(found.get(0)).contains(" " + method + "(");
        }
    }
}
