package com.evolveperformance.kneecheck.system;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template can rely on. */
@ControllerAdvice
class SharedModel {

    private final Clinic clinic;
    private final Pictures pictures;

    SharedModel(Clinic clinic, Pictures pictures) {
        this.clinic = clinic;
        this.pictures = pictures;
    }

    @ModelAttribute("figures")
    Pictures figures() {
        return pictures;
    }

    @ModelAttribute("clinic")
    Clinic clinic() {
        return clinic;
    }
}
