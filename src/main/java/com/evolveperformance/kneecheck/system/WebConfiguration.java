package com.evolveperformance.kneecheck.system;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What every page shares: the clock, and the words of the messages folder. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConfigurationPropertiesScan(basePackageClasses = Settings.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final List<String> SETS = List.of("ui", "questionnaire", "report", "drills", "staff");

    /** Their addresses carry a hash of what is in them, so browsers may keep them for good: see {@link Assets}. */
    private static final List<String> HASHED = List.of("css", "js", "fonts");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : HASHED) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Switched off: {@link Assets} gives the addresses of our files, and other links are none. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrls() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> off =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        off.setEnabled(false);
        return off;
    }

    /** The built-in words; a file of the same name in the content folder's messages goes first. */
    @Bean
    MessageSource messageSource(@Value("${kneecheck.content-dir:#{null}}") @Nullable Path contentDir) {
        List<String> names = new ArrayList<>();
        for (String set : SETS) {
            if (contentDir != null) {
                names.add(contentDir.resolve("messages").resolve(set).toUri().toString());
            }
            names.add("classpath:messages/" + set);
        }
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(names.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
