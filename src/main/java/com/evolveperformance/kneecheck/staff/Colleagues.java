package com.evolveperformance.kneecheck.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a submission can be given to. */
@Component
public class Colleagues {

    private final StaffAccounts accounts;

    Colleagues(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** The names of those who can change something, in order. */
    public List<String> names() {
        return accounts.all().stream()
                .filter(each -> !each.disabled() && !each.role().equals(Role.READER.id()))
                .map(StaffAccount::name)
                .toList();
    }

    /** The same and whoever has it now, who may have left: another change must not take it from them unseen. */
    public List<String> namesWith(@Nullable String holder) {
        List<String> names = names();
        return holder == null || names.contains(holder)
                ? names
                : Stream.concat(names.stream(), Stream.of(holder)).toList();
    }
}
