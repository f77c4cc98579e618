package com.evolveperformance.kneecheck.staff;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, slowed down by {@link SignInBrake}. Half of the processors at most work on passwords, so
 * that a flood of sign-ins leaves the rest to everybody else. Names without an account take as long as others.
 */
final class SignInProvider implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final DaoAuthenticationProvider passwords;
    private final SignInBrake brake;
    private final SignInSteps steps;

    SignInProvider(StaffAccounts accounts, PasswordEncoder encoder, SignInBrake brake, SignInSteps steps) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.brake = brake;
        this.steps = steps;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Duration wait = brake.take(typed.getName(), address);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
        Authentication known = check(typed);
        brake.forget(typed.getName(), address);
        return steps.afterPassword(known);
    }

    private Authentication check(Authentication typed) {
        acquire();
        try {
            return passwords.authenticate(typed);
        } finally {
            processors.release();
        }
    }

    private void acquire() {
        try {
            if (!processors.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyTries(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyTries(PATIENCE);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Says to come back later; the password was not looked at. */
    static final class TooManyTries extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final Duration wait;

        TooManyTries(Duration wait) {
            super("too many tries");
            this.wait = wait;
        }

        /** Whole seconds, at least one. */
        long seconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }
}
