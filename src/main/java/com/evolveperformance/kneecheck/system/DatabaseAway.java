package com.evolveperformance.kneecheck.system;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** While the database cannot be reached, pages say so and ask to try again. */
@ControllerAdvice
class DatabaseAway {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private final StorageHealth storage;

    DatabaseAway(StorageHealth storage) {
        this.storage = storage;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void away(Exception failure, HttpServletResponse response) throws IOException {
        log.error("The database did not answer: {}", failure.getClass().getName());
        storage.failed(failure);
        response.setHeader("Retry-After", Outages.AGAIN_IN_SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
