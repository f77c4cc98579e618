package com.evolveperformance.kneecheck.system;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of plain words: privacy, how the score works, accessibility. Their paragraphs are numbered messages. */
@Controller
class TextPagesController {

    private final MessageSource messages;
    private final Clinic clinic;
    private final KeptFor keptFor;

    TextPagesController(MessageSource messages, Clinic clinic, KeptFor keptFor) {
        this.messages = messages;
        this.clinic = clinic;
        this.keptFor = keptFor;
    }

    @GetMapping("/privacy")
    String privacy(Model model, Locale locale) {
        return page("privacy", model, locale);
    }

    @GetMapping("/how-it-works")
    String howItWorks(Model model, Locale locale) {
        return page("how-it-works", model, locale);
    }

    @GetMapping("/accessibility")
    String accessibility(Model model, Locale locale) {
        return page("accessibility", model, locale);
    }

    private String page(String id, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Object[] facts = {clinic.name(), days(keptFor.drafts()), days(keptFor.submissions())};
        List<String> paragraphs = IntStream.rangeClosed(1, 99)
                .mapToObj(n -> words.orNull("text." + id + "." + n, facts))
                .takeWhile(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        model.addAttribute("title", words.get("text." + id + ".title"));
        model.addAttribute("paragraphs", paragraphs);
        return "text-page";
    }

    private static long days(Duration duration) {
        return duration.toDays();
    }
}
