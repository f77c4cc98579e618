package com.evolveperformance.kneecheck.staff;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of staff in the database. As Spring Session sets them up, but without reading error codes from XML at each start. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class StaffSessionConfiguration {

    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setDefaultMaxInactiveInterval(timeout);
        return sessions;
    }
}
