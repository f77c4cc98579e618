package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every route has a rule: one that is not in this table fails, and each rule lets in these and nobody else. */
class RouteTests extends StaffSite {

    /**
     * Who gets in, from this role on: anonymous, reader, clinician, admin; set-up is reader and who has to set up a second
     * step; second-step is who has to take it and else nobody; nobody means reached by forwards only.
     */
    private static final Map<String, String> TABLE = table("""
            anonymous GET /
            anonymous GET /accessibility
            anonymous GET /how-it-works
            anonymous GET /privacy
            anonymous GET /free-report
            anonymous GET /free-report.pdf
            anonymous GET /figures/**
            anonymous GET /look/**
            anonymous * /assessment/**
            anonymous * /reports/**
            anonymous * /shared/**
            anonymous * /error
            anonymous GET /staff/sign-in
            nobody * /staff/sign-in/refused
            nobody * /staff/not-sent
            anonymous GET /staff/setup
            anonymous POST /staff/setup
            anonymous GET /staff/welcome/{secret}
            anonymous POST /staff/welcome/{secret}
            reader GET /staff
            reader GET /staff/submissions/{id}
            second-step GET /staff/sign-in/code
            second-step POST /staff/sign-in/code
            anonymous POST /staff/sign-in/passkey
            anonymous POST /staff/sign-in/passkey/options
            set-up GET /staff/account
            set-up POST /staff/account/codes/start
            set-up POST /staff/account/codes
            set-up POST /staff/account/codes/remove
            set-up POST /staff/account/passkeys/options
            set-up POST /staff/account/passkeys
            set-up POST /staff/account/passkeys/remove
            set-up POST /staff/account/recovery
            admin POST /staff/people/second-step
            reader GET /staff/trends
            reader GET /staff/styleguide
            reader GET /staff/styleguide/**
            reader POST /staff/account/password
            reader POST /staff/account/sessions
            reader POST /staff/alive
            clinician POST /staff/submissions/{id}/notes
            clinician POST /staff/submissions/{id}/handling
            clinician GET /staff/submissions/{id}/measured
            clinician POST /staff/submissions/{id}/measured
            admin POST /staff/submissions/{id}/erase
            reader GET /staff/submissions/{id}/print
            clinician GET /staff/export.csv
            clinician GET /staff/export-fields.csv
            reader POST /staff/views
            reader POST /staff/views/{id}/delete
            admin GET /staff/statuses
            admin POST /staff/statuses
            admin GET /staff/people
            admin POST /staff/people
            admin GET /staff/people/{id}
            admin POST /staff/people/{id}/role
            admin POST /staff/people/{id}/disable
            admin POST /staff/people/{id}/enable
            admin POST /staff/people/{id}/reset
            admin GET /staff/audit
            admin GET /staff/notices
            admin POST /staff/notices/webhook
            admin POST /staff/notices/again
            reader POST /staff/account/notices
            admin GET /staff/settings
            admin POST /staff/settings
            admin POST /staff/settings/preview
            """);

    private static final List<String> EVERYBODY =
            List.of("anonymous", "second-step", "set-up", "reader", "clinician", "admin");

    private static final List<String> ROLES = List.of("reader", "clinician", "admin");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    FilterChainProxy door;

    @Test
    void letsInWhomTheTableNamesAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                for (String method : methods(info)) {
                    String row = row(method, pattern);
                    if (row == null) {
                        wrong.add("no row for " + method + " " + pattern);
                        continue;
                    }
                    used.add(row);
                    String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
                    for (String who : EVERYBODY) {
                        boolean expected = isExpected(who, TABLE.get(row));
                        if (isAllowed(path, method, who) != expected) {
                            wrong.add(method + " " + pattern + " for " + who + " should be " + expected);
                        }
                    }
                }
            }
        }
        Set<String> unused = new TreeSet<>(TABLE.keySet());
        unused.removeAll(used);

        assertThat(wrong).isEmpty();
        assertThat(unused).as("rows without a route").isEmpty();
    }

    @Test
    void refusesWhatHasNoRule() {
        for (String who : EVERYBODY) {
            for (String path : List.of("/staff/unknown", "/unknown", "/actuator/env", "/h2-console")) {
                assertThat(isAllowed(path, "GET", who)).as(who + " " + path).isFalse();
            }
        }
    }

    private static boolean isExpected(String who, String from) {
        return switch (from) {
            case "nobody" -> false;
            case "second-step" -> who.equals("second-step");
            case "set-up" -> who.equals("set-up") || ROLES.contains(who);
            case "anonymous" -> true;
            default -> ROLES.contains(who) && ROLES.indexOf(who) >= ROLES.indexOf(from);
        };
    }

    private boolean isAllowed(String path, String method, String who) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return door.getFilterChains().stream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .orElseThrow()
                .getFilters()
                .stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                .allMatch(rules -> rules.authorize(() -> person(who), request).isGranted());
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        return named.isEmpty()
                ? List.of("GET", "POST")
                : named.stream().map(RequestMethod::name).toList();
    }

    private static @Nullable String row(String method, String pattern) {
        return TABLE.keySet().stream()
                .filter(row -> {
                    String[] parts = row.split(" ");
                    boolean sameMethod = parts[0].equals("*") || parts[0].equals(method);
                    return sameMethod
                            && (parts[1].equals(pattern)
                                    || parts[1].endsWith("/**")
                                            && (pattern + "/").startsWith(parts[1].replace("**", "")));
                })
                .findFirst()
                .orElse(null);
    }

    private static Authentication person(String who) {
        if (who.equals("anonymous")) {
            return new AnonymousAuthenticationToken(
                    "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        }
        String[] rights = ROLES.contains(who)
                ? Role.of(who).orElseThrow().authorities().toArray(String[]::new)
                : new String[] {who.equals("set-up") ? Role.SET_UP : Role.SECOND_STEP};
        TestingAuthenticationToken person = new TestingAuthenticationToken(who, "", rights);
        person.setAuthenticated(true);
        return person;
    }

    private static Map<String, String> table(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> line.strip().split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a, TreeMap::new));
    }
}
