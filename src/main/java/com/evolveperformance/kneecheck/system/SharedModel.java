package com.evolveperformance.kneecheck.system;

import org.springframework.ui.Model;
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

    @ModelAttribute
    void share(Model model) {
        model.addAttribute("assets", assets);
        model.addAttribute("figures", pictures);
        model.addAttribute("clinic", clinic.now());
    }
}
