package com.evolveperformance.kneecheck;

import com.evolveperformance.kneecheck.backup.BackupCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application; or, where the start asks for a backup or a restore, does only that. */
@SpringBootApplication(proxyBeanMethods = false)
public class KneeCheckApplication {

    public static void main(String[] args) {
        if (BackupCommand.isAsked(args)) {
            BackupCommand.run(args);
        } else {
            SpringApplication.run(KneeCheckApplication.class, args);
        }
    }
}
