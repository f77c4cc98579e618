package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.submission.Handling;
import com.evolveperformance.kneecheck.system.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic does with a submission, as it was typed. Public because templates read it.
 *
 * @param version what the person had before their eyes
 * @param todoOn a day as browsers send it
 */
public record HandlingForm(int version, String status, String assignee, String todo, String todoOn) {

    static HandlingForm of(int version, Handling handling) {
        LocalDate day = handling.todoOn();
        return new HandlingForm(
                version,
                handling.status(),
                text(handling.assignee()),
                text(handling.todo()),
                day == null ? "" : day.toString());
    }

    /** As it was typed; the button that closes says so whatever is chosen, and the one that takes it names the person. */
    static HandlingForm read(int version, Map<String, String> values, String me) {
        String status = values.getOrDefault("status", "");
        boolean taken = values.containsKey("take");
        return new HandlingForm(
                version,
                values.containsKey("done")
                        ? Handling.CLOSED
                        : taken && status.equals(Handling.NEW) ? Handling.IN_CONTACT : status,
                taken ? me : values.getOrDefault("assignee", ""),
                values.getOrDefault("todo", "").replace("\0", "").strip(),
                values.getOrDefault("todo-on", ""));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is wrong, by field: {@code status}, {@code assignee}, {@code todo-long}, {@code todo-on}. */
    List<String> problems(boolean knownStatus, boolean knownPerson) {
        List<String> problems = new ArrayList<>();
        if (!knownStatus) {
            problems.add("status");
        }
        if (!knownPerson) {
            problems.add("assignee");
        }
        if (todo.length() > Handling.TODO_LENGTH) {
            problems.add("todo");
        }
        if (!todoOn.isBlank() && TypedDay.of(todoOn) == null) {
            problems.add("todo-on");
        }
        return problems;
    }

    /** What it says. A thing that is done has no next step. */
    Handling handling() {
        boolean done = status.equals(Handling.CLOSED);
        return new Handling(
                status,
                assignee.isBlank() ? null : assignee,
                done || todo.isBlank() ? null : todo,
                done ? null : TypedDay.of(todoOn));
    }
}
