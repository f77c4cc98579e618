package com.evolveperformance.kneecheck.system;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template can rely on. */
@ControllerAdvice
class SharedModel {

    private final Clinic clinic;
    private final Pictures pictures;
    private final Assets assets;

    SharedModel(Clinic clinic, Pictures pictures, Assets assets) {
        this.clinic = clinic;
        this.pictures = pictures;
        this.assets = assets;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    @ModelAttribute("figures")
    Pictures figures() {
        return pictures;
    }

    @ModelAttribute("clinic")
    Clinic clinic() {
        return clinic.now();
    }
}
