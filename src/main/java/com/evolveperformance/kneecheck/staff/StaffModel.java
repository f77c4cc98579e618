package com.evolveperformance.kneecheck.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the frame of every page on the clinic's side shows besides what all pages share. */
@ControllerAdvice({
    "com.evolveperformance.kneecheck.staff",
    "com.evolveperformance.kneecheck.desk",
    "com.evolveperformance.kneecheck.trends"
})
public class StaffModel {

    /** An id that is none is an address that is none. */
    @ExceptionHandler
    void wrongValue(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        HttpStatus status = wrong.getName().equals("id") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        response.sendError(status.value());
    }

    /** Not for search engines. */
    @ModelAttribute("private")
    boolean isPrivate() {
        return true;
    }

    /**
     * What the signed-in person may do beyond reading.
     *
     * @param change notes, changes and exports
     * @param admin people, settings and the audit
     * @param exportNames exports with names
     */
    public record Rights(boolean change, boolean admin, boolean exportNames) {

        /** The rights of somebody; none without anybody. */
        public static Rights of(@Nullable Authentication who) {
            return new Rights(
                    has(who, Role.CLINICIAN.name()), has(who, Role.ADMIN.name()), has(who, Role.EXPORT_NAMES));
        }

        private static boolean has(@Nullable Authentication who, String right) {
            return who != null && who.getAuthorities().stream().anyMatch(each -> right.equals(each.getAuthority()));
        }
    }

    @ModelAttribute("rights")
    Rights rights(@Nullable Authentication who) {
        return Rights.of(who);
    }

    /** Which part of the clinic's side it is: the address's second word, empty for the inbox. */
    @ModelAttribute("place")
    String place(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String[] words = path.split("/");
        return words.length > 2 ? words[2] : "";
    }

    /** Null also before the last step of a sign-in, when no part of the clinic's side is open yet. */
    @ModelAttribute("staffName")
    @Nullable
    String staffName(@Nullable Authentication who) {
        return who == null || SignInSteps.isAt(Role.SECOND_STEP, who) || SignInSteps.isAt(Role.SET_UP, who)
                ? null
                : who.getName();
    }

    /** After how many seconds without a request one is signed out. */
    @ModelAttribute("idleSeconds")
    int idleSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }
}
