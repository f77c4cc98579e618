package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.drill.DrillLibrary;
import com.evolveperformance.kneecheck.figure.FigureLibrary;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads every content file once, at start. The only place that knows YAML. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    @Bean
    Content content(@Value("${kneecheck.content-dir:#{null}}") @Nullable Path contentDir) {
        return Content.read(contentDir);
    }

    @Bean
    Assessor assessor(Content content) {
        return content.assessor();
    }

    @Bean
    FigureLibrary figureLibrary(Content content) {
        return content.figures();
    }

    @Bean
    Sources sources(Content content) {
        return content.sources();
    }

    @Bean
    DrillLibrary drillLibrary(Content content) {
        return content.assessor().planner().library();
    }
}
