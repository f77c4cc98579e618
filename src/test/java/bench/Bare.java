package bench;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;

/** What the product is compared with: Boot, Thymeleaf and JPA doing the same kind of work without any of our code. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Bare.Pages.class, Bare.Door.class})
public class Bare {

    /** What Boot would start only because the product's libraries are on the class path. */
    private static final String NOT_BARE = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
            + "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration,"
            + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration,"
            + "org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration,"
            + "org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration,"
            + "org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration";

    private static final String SECURITY = "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,"
            + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
            + "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
            + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
            + "org.springframework.boot.security.autoconfigure.actuate.web.servlet."
            + "ManagementWebSecurityAutoConfiguration";

    /** The settings for a start without Spring Security, or with it for comparing starts. */
    static List<String> settings(boolean secure) {
        return List.of(
                "--spring.config.name=bare",
                "--bench.secure=" + secure,
                "--spring.autoconfigure.exclude=" + NOT_BARE + (secure ? "" : "," + SECURITY));
    }

    public static void main(String[] args) {
        SpringApplication.run(Bare.class, args);
    }

    /** One option of the page. Public because templates read it. */
    public record Choice(int id, boolean chosen, String label, String hint) {}

    /** One row of 3 KB. */
    @Entity(name = "bare_row")
    static class Row {

        @Id
        private UUID id;

        @jakarta.persistence.Column(length = 60_000)
        private String text;

        protected Row() {}

        Row(String text) {
            this.id = UUID.randomUUID();
            this.text = text;
        }
    }

    /** Spring Security with every door open, so that only its weight is there. */
    @ConditionalOnProperty("bench.secure")
    static class Door {

        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    @Controller
    static class Pages {

        private static final String TEXT = "x".repeat(3_000);

        private final TransactionTemplate transaction;
        private final ITemplateEngine templates;
        private final JdbcTemplate jdbc;
        private final boolean embedded;

        @PersistenceContext
        private EntityManager entities;

        Pages(
                TransactionTemplate transaction,
                ITemplateEngine templates,
                JdbcTemplate jdbc,
                @Value("${spring.datasource.url}") String url) {
            this.transaction = transaction;
            this.jdbc = jdbc;
            this.embedded = url.startsWith("jdbc:h2:");
            this.templates = templates;
        }

        @GetMapping("/")
        String page(Model model) {
            model.addAttribute(
                    "options",
                    IntStream.rangeClosed(1, 30)
                            .mapToObj(n -> new Choice(
                                    n,
                                    n % 3 == 0,
                                    "Option number " + n + " of a question with thirty of them",
                                    "Some more words that help to choose this one."))
                            .toList());
            return "page";
        }

        @PostMapping("/row")
        ResponseEntity<Void> save(@RequestParam String age) {
            transaction.executeWithoutResult(status -> entities.persist(new Row(age + TEXT)));
            if (embedded) {
                jdbc.execute("CHECKPOINT SYNC"); // as durable as the product's write
            }
            return ResponseEntity.status(303).location(URI.create("/")).build();
        }

        @GetMapping(path = "/paper.pdf", produces = "application/pdf")
        ResponseEntity<byte[]> paper() throws IOException {
            return ResponseEntity.ok(BarePaper.render(templates));
        }
    }
}
