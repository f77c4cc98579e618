package com.evolveperformance.kneecheck.system;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template can rely on. */
@ControllerAdvice
class SharedModel {

    private final Clinic clinic;

    SharedModel(Clinic clinic) {
        this.clinic = clinic;
    }

    @ModelAttribute("clinic")
    Clinic clinic() {
        return clinic;
    }
}
