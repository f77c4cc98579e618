package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.assessment.QuestionStates;
import com.evolveperformance.kneecheck.figure.Accent;
import com.evolveperformance.kneecheck.figure.FigureLibrary;
import com.evolveperformance.kneecheck.figure.Mode;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Every component in all its states and every figure, for whoever changes one. Nothing here is about a real runner. */
@Controller
class StyleGuideController {

    static final String PATH = "/staff/styleguide";

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final StyleGuideSamples samples;
    private final FigureLibrary figures;
    private final Assessor assessor;
    private final MessageSource messages;
    private final Clock clock;

    StyleGuideController(
            StyleGuideSamples samples, FigureLibrary figures, Assessor assessor, MessageSource messages, Clock clock) {
        this.samples = samples;
        this.figures = figures;
        this.assessor = assessor;
        this.messages = messages;
        this.clock = clock;
    }

    /** One drawn figure. */
    public record FigureView(String id, String title, String description) {}

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        Words words = new Words(messages, locale);
        QuestionStates questions = new QuestionStates(assessor, words);
        return new ModelAndView("staff/styleguide")
                .addObject("states", questions.all())
                .addObject("test", questions.test())
                .addObject("report", samples.report(locale, clock.instant()))
                .addObject("emergency", samples.emergency(locale, clock.instant()))
                .addObject("groups", samples.groups(words, clock.instant()))
                .addObject("sheet", sheet());
    }

    private List<FigureView> sheet() {
        return figures.ids().stream()
                .map(id -> new FigureView(
                        id, figures.figure(id).title(), figures.figure(id).description()))
                .toList();
    }

    /** A figure as it is printed: no animation, no style. */
    @GetMapping(PATH + "/figures/{id:[a-z0-9-]+}.svg")
    ResponseEntity<String> print(@PathVariable String id, @RequestParam(defaultValue = "false") boolean left) {
        if (!figures.ids().contains(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(SVG).body(figures.figure(id).svg(Mode.PRINT, left, Accent.JADE));
    }
}
