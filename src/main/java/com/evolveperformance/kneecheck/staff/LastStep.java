package com.evolveperformance.kneecheck.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in who has shown everything that is asked for: the rights of the role, and a new session id. */
@Component
class LastStep {

    private final StaffAccounts accounts;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    LastStep(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Lets this person in.
     *
     * @throws org.springframework.security.core.userdetails.UsernameNotFoundException where the account is disabled
     */
    void take(String name, HttpServletRequest request, HttpServletResponse response) {
        UserDetails user = accounts.loadUserByUsername(name);
        if (user instanceof CredentialsContainer hash) {
            hash.eraseCredentials();
        }
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        token.setDetails(new WebAuthenticationDetails(request));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
