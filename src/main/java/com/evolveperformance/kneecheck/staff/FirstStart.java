package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.system.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * While no account exists: makes the one the settings name, or prints the address and the code with which a person makes
 * it. The runners' side does not wait for either.
 */
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final StaffAccounts accounts;
    private final SetupCodes codes;
    private final SetupCodeFile file;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final StaffSettings staff;
    private final OwnAddress address;
    private final Audit audit;

    FirstStart(
            StaffAccounts accounts,
            SetupCodes codes,
            SetupCodeFile file,
            PasswordRules rules,
            PasswordEncoder encoder,
            StaffSettings staff,
            OwnAddress address,
            Audit audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.file = file;
        this.rules = rules;
        this.encoder = encoder;
        this.staff = staff;
        this.address = address;
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = staff.bootstrapName();
        Path passwordFile = staff.bootstrapPasswordFile();
        if (!accounts.exist() && name != null && passwordFile != null) {
            accounts.create(checked(name), encoded(name, passwordFile));
            audit.record("start option", AuditAction.PEOPLE, checked(name), "first account");
        }
        if (accounts.exist()) {
            codes.forget();
            file.delete();
        } else {
            invite();
        }
    }

    private void invite() {
        String code = codes.renew();
        file.write(code);
        LOG.info("""
                No staff account yet. To make the first one, open
                    {}/staff/setup
                and type this code, which works once and for 24 hours:
                    {}""", address.base(), code);
    }

    private static String checked(String name) {
        if (!StaffAccounts.isName(name)) {
            throw new WrongSettingException(
                    "kneecheck.staff.bootstrap-name",
                    "a name of 1 to " + StaffAccounts.NAME_LENGTH + " characters",
                    name);
        }
        return name.strip();
    }

    private String encoded(String name, Path passwordFile) {
        String password = read(passwordFile);
        rules.problem(password, name).ifPresent(problem -> {
            throw wrong(
                    "a file whose first line is a password of " + PasswordRules.SHORTEST + " to "
                            + PasswordRules.LONGEST + " characters, not made of common words",
                    passwordFile);
        });
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static String read(Path passwordFile) {
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw wrong("a file that can be read", passwordFile);
        }
    }

    private static WrongSettingException wrong(String takes, Path passwordFile) {
        return new WrongSettingException("kneecheck.staff.bootstrap-password-file", takes, passwordFile.toString());
    }
}
