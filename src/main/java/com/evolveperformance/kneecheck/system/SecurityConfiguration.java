package com.evolveperformance.kneecheck.system;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The runners' side: open to everybody, without a session, so that a restart of the server loses nobody's place. Every
 * address it serves is listed; anything else is refused. The clinic's side has its own chain in {@code staff}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain runners(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/free-report.pdf",
                                "/privacy",
                                "/how-it-works",
                                "/accessibility",
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/figures/**",
                                "/icon.svg",
                                "/icon-180.png",
                                "/site.webmanifest",
                                "/favicon.ico",
                                "/robots.txt",
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/assessment",
                                "/assessment/**",
                                "/reports/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(SecurityHeaders.standard())
                .build();
    }

    /** In a cookie of its own, so that a post is accepted after a restart too; scripts cannot read it. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("knee-check-form");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return repository;
    }
}
