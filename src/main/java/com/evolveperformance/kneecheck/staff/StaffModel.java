package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.Clinic;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page on the clinic's side shows. */
@ControllerAdvice(basePackageClasses = StaffModel.class)
class StaffModel {

    private final Clinic clinic;

    StaffModel(Clinic clinic) {
        this.clinic = clinic;
    }

    @ModelAttribute("clinic")
    Clinic clinic() {
        return clinic;
    }

    /** Not for search engines. */
    @ModelAttribute("private")
    boolean isPrivate() {
        return true;
    }

    @ModelAttribute("staffName")
    @Nullable
    String staffName(@Nullable Authentication who) {
        return who == null ? null : who.getName();
    }
}
