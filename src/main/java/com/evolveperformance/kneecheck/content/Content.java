package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.drill.DrillPlanner;
import com.evolveperformance.kneecheck.figure.FigureLibrary;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.running.RunningRules;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All content, read and checked. */
public record Content(Assessor assessor, Sources sources, FigureLibrary figures, RunningRules running) {

    /**
     * Reads the built-in files, each replaced by its namesake in the folder where there is one.
     *
     * @throws BrokenContentException with every mistake, where there is any
     */
    public static Content read(@Nullable Path folder) {
        ContentProblems problems = new ContentProblems();
        ContentFiles files = new ContentFiles(folder, problems);
        ContentNode redFlags = files.root("red-flags.yaml");
        Sources sources = ScoringContent.sources(files);
        Questionnaire questionnaire = QuestionnaireContent.read(files.root("questionnaire.yaml"));
        Assessor assessor = new Assessor(
                questionnaire,
                RedFlagContent.flags(redFlags),
                RedFlagContent.gate(redFlags, questionnaire),
                ScoringContent.read(files, sources),
                PatternContent.read(files.root("patterns.yaml")),
                new DrillPlanner(DrillContent.read(files.root("drills.yaml"))));
        RunningRules running = new RunningContent(sources, assessor).read(files.root("running.yaml"));
        FigureLibrary.Reading figures = FigureLibrary.read(files.plain("figures.yaml"), "figures.yaml");
        figures.problems()
                .forEach(problem -> problems.add(
                        problem.file() + " " + problem.figure() + " " + problem.field(), problem.message()));
        Set<String> known = new HashSet<>(figures.library().ids());
        figures.problems().forEach(problem -> known.add(problem.figure()));
        new ContentCheck(questionnaire, sources, known).check(files);
        files.refuseOthers();
        problems.refuse();
        return new Content(assessor, sources, figures.library(), running);
    }
}
