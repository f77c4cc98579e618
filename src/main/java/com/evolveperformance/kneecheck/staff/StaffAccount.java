package com.evolveperformance.kneecheck.staff;

import java.util.UUID;

/**
 * An account as admins see it. Public because templates read it.
 *
 * @param role the role's id
 * @param exportNames true where exports may hold names
 * @param invited true until a password was chosen
 */
public record StaffAccount(UUID id, String name, String role, boolean exportNames, boolean invited, boolean disabled) {

    /** What the list says beside the name. */
    public String state() {
        if (disabled) {
            return "disabled";
        }
        return invited ? "invited" : "active";
    }
}
