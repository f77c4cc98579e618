package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.staff.SignInProvider.TooManyTries;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks somebody signed in for the password once more, before what a stranger at their desk must not do. */
@Component
class PasswordAgain {

    private final AuthenticationManager signIn;
    private final Audit audit;

    PasswordAgain(AuthenticationManager signIn, Audit audit) {
        this.signIn = signIn;
        this.audit = audit;
    }

    /** What is wrong with it, in words; empty where it is right. Guessing is slowed down as at the door. */
    Optional<String> problem(Authentication who, String password, HttpServletRequest request, Words words) {
        UsernamePasswordAuthenticationToken typed =
                UsernamePasswordAuthenticationToken.unauthenticated(who.getName(), password);
        typed.setDetails(new WebAuthenticationDetails(request));
        try {
            return signIn.authenticate(typed).isAuthenticated()
                    ? Optional.empty()
                    : Optional.of(words.get("staff.account.current.wrong"));
        } catch (TooManyTries many) {
            return Optional.of(words.get("staff.sign-in.wait", many.seconds()));
        } catch (AuthenticationException wrong) {
            audit.record(who.getName(), AuditAction.SIGN_IN_FAILED, null, "password asked again");
            return Optional.of(words.get("staff.account.current.wrong"));
        }
    }
}
