package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.desk.InboxFilter.Show;
import com.evolveperformance.kneecheck.desk.InboxFilter.Sort;
import com.evolveperformance.kneecheck.desk.InboxQueries.Page;
import com.evolveperformance.kneecheck.desk.InboxView.Tab;
import com.evolveperformance.kneecheck.staff.Colleagues;
import com.evolveperformance.kneecheck.system.Words;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What runners have sent, in views that are addresses. */
@Controller
class InboxController {

    private final InboxQueries queries;
    private final SavedViews views;
    private final Statuses statuses;
    private final Presence presence;
    private final Colleagues colleagues;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    InboxController(
            InboxQueries queries,
            SavedViews views,
            Statuses statuses,
            Presence presence,
            Colleagues colleagues,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.views = views;
        this.statuses = statuses;
        this.presence = presence;
        this.colleagues = colleagues;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String inbox(@RequestParam Map<String, String> values, Principal who, Locale locale, Model model) {
        InboxFilter filter = InboxFilter.read(values);
        if (!filter.q().isEmpty()) {
            audit.record(who.getName(), AuditAction.SEARCH, null);
        }
        show(filter, InboxCursor.read(values.getOrDefault("after", "")), who.getName(), locale, model);
        model.addAttribute("closed", SubmissionPages.closed(values));
        return "staff/inbox";
    }

    /** Gives the view before one's eyes a name. */
    @PostMapping(path = "/staff/views", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String save(
            @RequestParam Map<String, String> values,
            Principal who,
            Locale locale,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        InboxFilter filter = InboxFilter.read(values);
        String name = values.getOrDefault("name", "").replace("\0", "").strip();
        if (views.save(who.getName(), name, filter.query())) {
            return "redirect:" + filter.address("/staff", "");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("viewName", name);
        model.addAttribute(
                "viewProblem",
                new Words(messages, locale).get("staff.views.wrong", SavedViews.NAME_LENGTH, SavedViews.MOST));
        show(filter, null, who.getName(), locale, model);
        return "staff/inbox";
    }

    @PostMapping(path = "/staff/views/{id}/delete", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String delete(@PathVariable UUID id, Principal who) {
        views.delete(who.getName(), id);
        return "redirect:/staff";
    }

    private void show(InboxFilter filter, @Nullable InboxCursor cursor, String me, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Page page = queries.page(filter, me, cursor, InboxAssembler.PAGE);
        List<InboxRow> rows = page.rows();
        List<Statuses.Status> all = statuses.all(words);
        InboxAssembler assembler = new InboxAssembler(
                words,
                clock.instant(),
                all.stream().collect(Collectors.toMap(Statuses.Status::id, Statuses.Status::name)),
                presence.others(rows.stream().map(InboxRow::id).toList(), me));
        String older = page.more()
                ? filter.address(
                        "/staff",
                        "after="
                                + rows.get(rows.size() - 1)
                                        .cursor(filter.sort())
                                        .text())
                : null;
        model.addAttribute(
                "inbox",
                new InboxView(
                        filter,
                        tabs(filter, me, words),
                        assembler.groups(filter, rows),
                        older,
                        cursor == null,
                        page.tooMany(),
                        filter.address("/staff/export.csv", "")));
        model.addAttribute("statuses", all);
        model.addAttribute("colleagues", colleagues.names());
        model.addAttribute("flags", InboxFilter.FLAGS);
        model.addAttribute("sorts", Sort.values());
    }

    private List<Tab> tabs(InboxFilter filter, String me, Words words) {
        List<Tab> tabs = new ArrayList<>();
        List<SavedViews.SavedView> saved = views.of(me);
        boolean atSaved = saved.stream().anyMatch(view -> view.query().equals(filter.query()));
        for (Show show : Show.values()) {
            InboxFilter part = InboxFilter.read(Map.of("show", show.id()));
            tabs.add(new Tab(
                    words.get("staff.inbox.show." + show.id()),
                    part.address("/staff", ""),
                    show == Show.ALL ? "" : count(part, me),
                    filter.show() == show && !atSaved,
                    null));
        }
        saved.forEach(view -> tabs.add(
                new Tab(view.name(), "/staff?" + view.query(), "", view.query().equals(filter.query()), view.id())));
        return tabs;
    }

    private String count(InboxFilter part, String me) {
        int count = queries.count(part, me);
        return count < InboxQueries.COUNTED ? String.valueOf(count) : InboxQueries.COUNTED - 1 + "+";
    }
}
