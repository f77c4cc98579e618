package com.evolveperformance.kneecheck.staff;

import java.util.List;
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
}
