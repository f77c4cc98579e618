package com.evolveperformance.kneecheck.system;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clinic of the properties, with what admins set within the application over it. */
@Configuration(proxyBeanMethods = false)
class ClinicConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicConfiguration.class);

    private record Merged(Map<String, String> stored, ClinicSettings settings) {}

    /** Puts both together anew only when what is stored has changed. */
    private static final class Current implements Supplier<ClinicSettings> {

        private final ClinicSettings properties;
        private final StoredSettings stored;
        private volatile Merged last;

        Current(ClinicSettings properties, StoredSettings stored) {
            this.properties = properties;
            this.stored = stored;
            this.last = new Merged(Map.of(), properties);
        }

        @Override
        public ClinicSettings get() {
            Map<String, String> now = stored.all();
            Merged merged = last;
            if (!merged.stored().equals(now)) {
                merged = new Merged(now, merged(properties, now));
                last = merged;
            }
            return merged.settings();
        }
    }

    @Bean
    Clinic clinic(ClinicSettings properties, StoredSettings stored) {
        return new Clinic(new Current(properties, stored));
    }

    /** What the settings would be with these stored ones. */
    static ClinicSettings merged(ClinicSettings properties, Map<String, String> stored) {
        Map<String, String> choices = new HashMap<>(properties.choices());
        stored.forEach((name, content) -> {
            if (name.startsWith("choice.")) {
                choices.put(name.substring("choice.".length()), content);
            }
        });
        try {
            return new ClinicSettings(
                    stored.getOrDefault(ClinicSetting.NAME.stored(), properties.name()),
                    over(stored, ClinicSetting.PHONE, properties.phone()),
                    over(stored, ClinicSetting.BOOKING_URL, properties.bookingUrl()),
                    properties.email(),
                    properties.address(),
                    over(stored, ClinicSetting.HOURS, properties.hours()),
                    properties.timeZone(),
                    stored.containsKey(ClinicSetting.LOGO)
                            ? ClinicLogos.address(stored.get(ClinicSetting.LOGO))
                            : properties.logo(),
                    over(stored, ClinicSetting.ACCENT, properties.accent()),
                    properties.emergencyNumber(),
                    choices);
        } catch (WrongSettingException wrong) {
            LOG.error(
                    "A setting of the application is not right any more, so those of the properties hold: {}",
                    wrong.getMessage());
            return properties;
        }
    }

    private static @Nullable String over(Map<String, String> stored, ClinicSetting setting, @Nullable String property) {
        String content = stored.get(setting.stored());
        return content == null ? property : content;
    }
}
