package com.evolveperformance.kneecheck.system;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings as they are, and what becomes of them. */
@Service
public class ClinicChanges {

    /**
     * One that changes.
     *
     * @param name as it is stored
     * @param before empty where nothing was set
     * @param after what holds from then on; empty where nothing does
     * @param stored what is kept; null where it is what holds anyway
     */
    public record Change(
            String name,
            String before,
            String after,
            @Nullable String stored) {}

    private final ClinicSettings properties;
    private final Settings settings;
    private final StoredSettings stored;

    ClinicChanges(ClinicSettings properties, Settings settings, StoredSettings stored) {
        this.properties = properties;
        this.settings = settings;
        this.stored = stored;
    }

    /** Each setting as it holds now; empty where it is not set. */
    public Map<ClinicSetting, String> now(Words words) {
        return over(stored.read(), words);
    }

    private Map<ClinicSetting, String> over(Map<String, String> set, Words words) {
        Map<ClinicSetting, String> now = new EnumMap<>(ClinicSetting.class);
        for (ClinicSetting each : ClinicSetting.values()) {
            String content = set.get(each.stored());
            now.put(each, content == null ? usual(each, words) : content);
        }
        return now;
    }

    /** The hash of the logo; empty where none was uploaded. */
    public Optional<String> logo() {
        return stored.find(ClinicSetting.LOGO);
    }

    /** What would change; blank texts go back to what holds without a setting. */
    public List<Change> of(Map<ClinicSetting, String> typed, String logo, Words words) {
        Map<String, String> set = stored.read();
        Map<ClinicSetting, String> now = over(set, words);
        List<Change> changes = new ArrayList<>();
        typed.forEach((each, text) -> {
            String usual = usual(each, words);
            String after = text.isBlank() ? usual : text;
            if (!after.equals(now.get(each))) {
                changes.add(new Change(
                        each.stored(), now.getOrDefault(each, ""), after, after.equals(usual) ? null : after));
            }
        });
        String logoNow = set.getOrDefault(ClinicSetting.LOGO, "");
        if (!logo.equals(logoNow)) {
            changes.add(new Change(ClinicSetting.LOGO, logoNow, logo, logo.isEmpty() ? null : logo));
        }
        return changes;
    }

    @Transactional
    public void save(List<Change> changes) {
        changes.forEach(each -> stored.put(each.name(), each.stored()));
    }

    private String usual(ClinicSetting setting, Words words) {
        String usual = switch (setting) {
            case NAME -> properties.name();
            case PHONE -> properties.phone();
            case HOURS -> properties.hours();
            case BOOKING_URL -> properties.bookingUrl();
            case ACCENT -> properties.accent();
            case DRAFTS -> String.valueOf(settings.retention().drafts().toDays());
            case SUBMISSIONS ->
                String.valueOf(settings.retention().submissions().toDays());
            default ->
                properties
                        .choices()
                        .getOrDefault(setting.stored().substring("choice.".length()), words.get(setting.stored()));
        };
        return usual == null ? "" : usual;
    }
}
