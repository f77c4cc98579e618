package com.evolveperformance.kneecheck.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page on the clinic's side shows besides what all pages share. */
@ControllerAdvice(basePackageClasses = StaffModel.class)
class StaffModel {

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
