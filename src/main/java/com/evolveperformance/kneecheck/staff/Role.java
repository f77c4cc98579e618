package com.evolveperformance.kneecheck.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody at the clinic may do; each role may do what the ones before it may. */
enum Role {
    /** Reads. */
    READER,
    /** Also notes, changes and exports. */
    CLINICIAN,
    /** Also people, settings and the audit. */
    ADMIN;

    /** The right to export names, held by single accounts whatever their role. */
    static final String EXPORT_NAMES = "EXPORT_NAMES";

    /** Where a sign-in stands after the password, before its second step: nothing else is open. */
    static final String SECOND_STEP = "SECOND_STEP";

    /** Signed in, but only to set up the second step that the clinic asks everybody for. */
    static final String SET_UP = "SET_UP";

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** This role and the ones before it. */
    List<String> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::name)
                .toList();
    }
}
