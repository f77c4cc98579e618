package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.factor.SecondFactors;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * How far the right password leads: in; to the second step, where the account has one; or, where the clinic asks
 * everybody for one and the account has none, only to setting it up. The rights of the role come with the last step.
 */
@Component
class SignInSteps {

    private final StaffAccounts accounts;
    private final SecondFactors factors;

    SignInSteps(StaffAccounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    /** The same person with the rights that the password gives. */
    Authentication afterPassword(Authentication known) {
        StaffAccount account = accounts.named(known.getName()).orElseThrow();
        if (factors.of(account.id(), account.name()).any()) {
            return only(Role.SECOND_STEP, known);
        }
        return factors.compulsory() ? only(Role.SET_UP, known) : known;
    }

    private static Authentication only(String right, Authentication known) {
        List<GrantedAuthority> rights = List.of(new SimpleGrantedAuthority(right));
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(known.getPrincipal()), null, rights);
        token.setDetails(known.getDetails());
        return token;
    }

    /** True where somebody has this right, which none but the steps before the last one give. */
    static boolean isAt(String right, Authentication who) {
        return who.getAuthorities().stream().anyMatch(each -> right.equals(each.getAuthority()));
    }
}
