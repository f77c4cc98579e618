package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.system.Cookies;
import com.evolveperformance.kneecheck.system.FormTokens;
import com.evolveperformance.kneecheck.system.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The staff door. Every address is listed with what it takes; anything else below /staff is refused. Sessions are in the
 * database and form tokens in a cookie of their own, so that a restart of the server throws nobody out.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffSecurityConfiguration {

    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    @Bean
    @Order(1)
    SecurityFilterChain staff(
            HttpSecurity http,
            AuthenticationManager signIn,
            SignInOutcome outcome,
            RefusedRequests refused,
            Audit audit,
            Clock clock,
            Cookies cookies)
            throws Exception {
        return http.securityMatcher("/staff", "/staff/**", "/actuator/metrics", "/actuator/metrics/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                SignInController.SIGN_IN, SetupController.SETUP, OneTimeLinks.PATH + "{secret}")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST, SecondStepController.PASSKEY, SecondStepController.PASSKEY_OPTIONS)
                        .permitAll()
                        .requestMatchers(SecondStepController.CODE)
                        .hasAuthority(Role.SECOND_STEP)
                        .requestMatchers(HttpMethod.GET, "/staff/account")
                        .hasAnyAuthority(Role.READER.name(), Role.SET_UP)
                        .requestMatchers(
                                HttpMethod.POST,
                                "/staff/account/codes",
                                "/staff/account/codes/*",
                                "/staff/account/recovery",
                                "/staff/account/passkeys",
                                "/staff/account/passkeys/*")
                        .hasAnyAuthority(Role.READER.name(), Role.SET_UP)
                        .requestMatchers(
                                "/staff/people",
                                "/staff/people/second-step",
                                "/staff/people/{id}",
                                "/staff/people/{id}/*")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers(
                                HttpMethod.GET, "/staff/audit", "/actuator/metrics", "/actuator/metrics/**")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers("/staff/settings", "/staff/settings/*", "/staff/notices", "/staff/notices/*")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers(
                                HttpMethod.POST, "/staff/submissions/{id}/notes", "/staff/submissions/{id}/handling")
                        .hasAuthority(Role.CLINICIAN.name())
                        .requestMatchers("/staff/submissions/{id}/measured")
                        .hasAuthority(Role.CLINICIAN.name())
                        .requestMatchers(HttpMethod.GET, "/staff/export.csv", "/staff/export-fields.csv")
                        .hasAuthority(Role.CLINICIAN.name())
                        .requestMatchers(HttpMethod.POST, "/staff/submissions/{id}/erase", "/staff/statuses")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers(HttpMethod.GET, "/staff/statuses")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers(
                                HttpMethod.GET,
                                "/staff",
                                "/staff/submissions/{id}",
                                "/staff/submissions/{id}/print",
                                "/staff/trends",
                                "/staff/styleguide",
                                "/staff/styleguide/**")
                        .hasAuthority(Role.READER.name())
                        .requestMatchers(
                                HttpMethod.POST,
                                "/staff/views",
                                "/staff/views/{id}/delete",
                                "/staff/account/password",
                                "/staff/account/sessions",
                                "/staff/account/notices",
                                "/staff/alive")
                        .hasAuthority(Role.READER.name())
                        .anyRequest()
                        .denyAll())
                .authenticationManager(signIn)
                .formLogin(form -> form.loginPage(SignInController.SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutUrl("/staff/sign-out")
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                audit.record(who.getName(), AuditAction.SIGN_OUT, null);
                            }
                        })
                        .logoutSuccessUrl(SignInController.SIGN_IN + "?signed-out"))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .csrf(csrf -> csrf.csrfTokenRepository(
                        new FormTokens(cookies, "knee-check-staff-form", UNTIL_CLOSED)))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionAgeFilter(clock), SecurityContextHolderFilter.class)
                .headers(SecurityHeaders.standard())
                .build();
    }

    /** The only way in. Without a manager of its own a failed sign-in would be tried again on a default one, unbraked. */
    @Bean
    AuthenticationManager signIn(
            StaffAccounts accounts, PasswordEncoder encoder, SignInBrake brake, SignInSteps steps) {
        return new ProviderManager(new SignInProvider(accounts, encoder, brake, steps));
    }

    /** Hashes carry the name of how they were made, so that a stronger one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt-hmac", Map.of("bcrypt-hmac", new LongPasswordEncoder()));
    }
}
