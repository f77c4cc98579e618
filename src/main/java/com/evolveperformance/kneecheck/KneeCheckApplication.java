package com.evolveperformance.kneecheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class KneeCheckApplication {

    public static void main(String[] args) {
        SpringApplication.run(KneeCheckApplication.class, args);
    }
}
