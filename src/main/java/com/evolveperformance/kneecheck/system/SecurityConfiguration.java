package com.evolveperformance.kneecheck.system;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The runners' side: open to everybody, without a session, so that a restart of the server loses nobody's place. Every
 * address it serves is listed; anything else is refused. The clinic's side has its own chain in {@code staff}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain runners(HttpSecurity http, Cookies cookies) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assessment/**",
                                "/reports/**",
                                "/",
                                "/free-report",
                                "/free-report.pdf",
                                "/privacy",
                                "/how-it-works",
                                "/accessibility",
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/figures/**",
                                "/look/**",
                                "/icon.svg",
                                "/icon-180.png",
                                "/site.webmanifest",
                                "/favicon.ico",
                                "/robots.txt",
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/assessment",
                                "/shared/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(cookies, "knee-check-form", Duration.ofDays(30))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .exceptionHandling(refused -> refused.accessDeniedHandler(SecurityConfiguration::refuse)
                        // an address that has no rule is no address
                        .authenticationEntryPoint(
                                (request, response, unknown) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .headers(SecurityHeaders.standard())
                .build();
    }

    /** Nobody reads them, and each filter of each request would make one. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A form that is too old is shown again with what was typed. Nobody is signed in here, so nothing else is refused. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.matches("/assessment/[a-z0-9-]+") && !path.endsWith("/submit")) {
            request.getRequestDispatcher(path + "/again").forward(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
