package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.WrongSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Prints a one-time link for an account whose password is lost, where the start was asked to. Only who may start the
 * application on the clinic's machine gets it.
 */
@Component
class LostPassword implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LostPassword.class);

    private final StaffSettings settings;
    private final StaffAccounts accounts;
    private final People people;
    private final OwnAddress address;

    LostPassword(StaffSettings settings, StaffAccounts accounts, People people, OwnAddress address) {
        this.settings = settings;
        this.accounts = accounts;
        this.people = people;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = settings.lostPassword();
        if (name != null) {
            LOG.info("""
                    To choose another password for {}, open this link. It works once and for {} hours:
                        {}{}{}""", name, OneTimeLinks.LIFE.toHours(), address.base(), OneTimeLinks.PATH, secret(name));
        }
    }

    /** The link's secret, the only copy. */
    String secret(String name) {
        return accounts.named(name)
                .flatMap(account -> people.reset(account.id(), "start option"))
                .orElseThrow(() -> new WrongSettingException(
                        "kneecheck.staff.lost-password", "the name of an account that is not disabled", name))
                .text();
    }
}
