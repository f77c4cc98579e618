package com.evolveperformance.kneecheck.drill;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How hard a drill is done: evidence.md section 6 gives each a start, an easier form and two steps up. */
public enum Form {
    EASIER("easier"),
    START("start"),
    HARDER("harder"),
    HARDEST("hardest");

    private final String id;

    Form(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Form> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
    }

    /** One step down; null where there is none. */
    public @Nullable Form down() {
        return this == EASIER ? null : values()[ordinal() - 1];
    }

    /** One step up; null where there is none. */
    public @Nullable Form up() {
        return this == HARDEST ? null : values()[ordinal() + 1];
    }
}
