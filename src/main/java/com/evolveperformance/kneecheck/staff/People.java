package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.factor.SecondFactors;
import com.evolveperformance.kneecheck.submission.Token;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins do with accounts. Every change ends the account's sessions, so that it holds at once; the last admin who can
 * sign in stays one.
 */
@Service
class People {

    private final StaffAccounts accounts;
    private final OneTimeLinks links;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final Audit audit;

    People(StaffAccounts accounts, OneTimeLinks links, StaffSessions sessions, SecondFactors factors, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
    }

    /**
     * Makes an account that waits for its password.
     *
     * @return the link's secret; empty where the name is taken
     */
    @Transactional
    Optional<Token> invite(String name, Role role, String by) {
        if (accounts.named(name).isPresent()) {
            return Optional.empty();
        }
        UUID id = accounts.create(name, role, null);
        audit.record(by, AuditAction.PEOPLE, name, "invited as " + role.id());
        return Optional.of(links.renew(id));
    }

    /**
     * A new link for somebody who lost password, link or second step: what is signed in ends, and the second step is taken
     * away. Empty for a disabled account.
     */
    @Transactional
    Optional<Token> reset(UUID id, String by) {
        Optional<StaffAccount> found = accounts.lock(id).filter(account -> !account.disabled());
        found.ifPresent(account -> {
            sessions.endAll(account.name());
            factors.forget(account.id(), account.name());
            audit.record(by, AuditAction.PEOPLE, account.name(), "one-time link, second step removed");
        });
        return found.map(account -> links.renew(account.id()));
    }

    /**
     * Changes what somebody may do.
     *
     * @return false where nobody could sign in as admin any more; nothing is changed then
     */
    @Transactional
    boolean change(UUID id, Role role, boolean exportNames, String by) {
        StaffAccount account = accounts.lock(id).orElseThrow();
        if (role != Role.ADMIN && accounts.isLastAdmin(account)) {
            return false;
        }
        accounts.change(id, role, exportNames);
        sessions.endAll(account.name());
        audit.record(by, AuditAction.PEOPLE, account.name(), role.id() + (exportNames ? ", may export names" : ""));
        return true;
    }

    /** Lets nobody in with this account any more, or again; false as with {@link #change}. */
    @Transactional
    boolean disable(UUID id, boolean disabled, String by) {
        StaffAccount account = accounts.lock(id).orElseThrow();
        if (disabled && accounts.isLastAdmin(account)) {
            return false;
        }
        accounts.disable(id, disabled);
        links.forget(id);
        sessions.endAll(account.name());
        audit.record(by, AuditAction.PEOPLE, account.name(), disabled ? "disabled" : "enabled");
        return true;
    }

    /**
     * Asks everybody for a second step, or nobody; who has none is signed out.
     *
     * @return false where the one who asks has none: they would lock themselves out; nothing is changed then
     */
    @Transactional
    boolean askForSecondStep(boolean everybody, String by) {
        Set<UUID> holders = factors.holders();
        if (everybody
                && accounts.named(by)
                        .filter(each -> holders.contains(each.id()))
                        .isEmpty()) {
            return false;
        }
        factors.compulsory(everybody);
        if (everybody) {
            accounts.all().stream()
                    .filter(each -> !holders.contains(each.id()))
                    .forEach(each -> sessions.endAll(each.name()));
        }
        audit.record(
                by, AuditAction.SETTINGS, null, everybody ? "second step for everybody" : "second step left to each");
        return true;
    }
}
