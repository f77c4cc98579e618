package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Nothing is used without a reason that README gives. */
class DependenciesTests {

    @Test
    void haveAReasonInReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("Dependencies, each with its reason");
        assertThat(start).isPositive();
        String reasons = readme.substring(start).toLowerCase(Locale.ROOT);
        Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser());
        List<Element> used = pom.select("project > dependencies > dependency");

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(used.stream()
                        .filter(dependency -> names(dependency).noneMatch(reasons::contains))
                        .map(dependency -> dependency.selectFirst("artifactId").text()))
                .isEmpty();
    }

    /** How README may call it: without Spring Boot's prefix, by its first word, or by who makes it. */
    private static Stream<String> names(Element dependency) {
        String artifact = dependency
                .selectFirst("artifactId")
                .text()
                .replaceFirst("^spring-boot-starter-", "")
                .replaceFirst("-test$", "");
        String group = dependency.selectFirst("groupId").text();
        return Stream.of(artifact, artifact.split("[-_]")[0], group.substring(group.lastIndexOf('.') + 1))
                .filter(name -> name.length() > 1 && !name.equals("core") && !name.equals("boot"));
    }
}
