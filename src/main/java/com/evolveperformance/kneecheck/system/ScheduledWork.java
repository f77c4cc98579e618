package com.evolveperformance.kneecheck.system;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Work that is done by the clock is done by one of the instances that share a database, whichever comes first. */
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = ScheduledWork.AT_MOST)
public class ScheduledWork {

    /** An instance that went away in the middle keeps the others waiting no longer than this. */
    public static final String AT_MOST = "PT55M";

    /** The database's own clock counts, so that those of the instances need not agree. */
    @Bean
    LockProvider lockProvider(DataSource database, PlatformTransactionManager transactions) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .withTransactionManager(transactions)
                .usingDbTime()
                .build());
    }
}
