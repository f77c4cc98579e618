package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.system.TypedDay;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a view of the list takes in, as its address says. Odd values take all. Public because templates read it.
 *
 * @param q what to search for
 * @param show a part of the list
 * @param status one of the statuses
 * @param flag {@code emergency}, {@code clinician} or {@code none}
 * @param focus a focus
 * @param choice {@code book}, {@code call} or {@code report}
 * @param person who has it
 * @param from sent on this day or later
 * @param to sent on this day or earlier
 * @param sort the order
 */
public record InboxFilter(
        String q,
        Show show,
        String status,
        String flag,
        String focus,
        String choice,
        String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort) {

    /** Parts of the list, each a tab. */
    public enum Show {
        ALL,
        /** Everything that waits for somebody to begin. */
        TODO,
        FLAGS,
        WAITING,
        /** What the signed-in person has. */
        MINE,
        /** Whose next step is due. */
        DUE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Orders of the list. */
    public enum Sort {
        /** What matters first, see {@link com.evolveperformance.kneecheck.submission.Standing}. */
        FIRST,
        NEWEST,
        OLDEST;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<String> FLAGS = List.of("emergency", "clinician", "none");

    private static final int LONGEST = 200;

    static final InboxFilter EVERYTHING = read(Map.of());

    /** Reads the parameters of an address. */
    static InboxFilter read(Map<String, String> values) {
        return new InboxFilter(
                text(values, "q"),
                one(Show.values(), text(values, "show"), Show.ALL),
                text(values, "status"),
                of(FLAGS, text(values, "flag")),
                of(Arrays.stream(Focus.values()).map(Focus::id).toList(), text(values, "focus")),
                NextStep.of(text(values, "choice")).map(NextStep::id).orElse(""),
                text(values, "person"),
                TypedDay.of(text(values, "from")),
                TypedDay.of(text(values, "to")),
                one(Sort.values(), text(values, "sort"), Sort.FIRST));
    }

    /** The parameters of the list that a form of another page carries on in one field of its own, or its address has. */
    static Map<String, String> listOf(Map<String, String> values) {
        String list = values.get("list");
        return list == null
                ? values
                : UriComponentsBuilder.newInstance().query(list).build().getQueryParams().entrySet().stream()
                        .filter(value -> value.getValue().get(0) != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                value -> URLDecoder.decode(value.getValue().get(0), StandardCharsets.UTF_8)));
    }

    private static String text(Map<String, String> values, String name) {
        String text = values.getOrDefault(name, "").replace("\0", "").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String of(List<String> known, String value) {
        return known.contains(value) ? value : "";
    }

    private static <E extends Enum<E>> E one(E[] known, String value, E otherwise) {
        return Arrays.stream(known)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    /** The address's query, without what takes all; empty for the whole list. */
    public String query() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("show", show == Show.ALL ? "" : show.id());
        values.put("q", q);
        values.put("status", status);
        values.put("flag", flag);
        values.put("focus", focus);
        values.put("choice", choice);
        values.put("person", person);
        values.put("from", from == null ? "" : from.toString());
        values.put("to", to == null ? "" : to.toString());
        values.put("sort", sort == Sort.FIRST ? "" : sort.id());
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    InboxFilter sorted(Sort order) {
        return new InboxFilter(q, show, status, flag, focus, choice, person, from, to, order);
    }

    /** The address of the list with this query and another parameter, which may be empty. */
    public String address(String path, String more) {
        String query = query();
        String all = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        return all.isEmpty() ? path : path + "?" + all;
    }

    /** True where something is searched or filtered. */
    public boolean isNarrowed() {
        return !q.isEmpty() || isFiltered();
    }

    /** True where a filter or another order is chosen. */
    public boolean isFiltered() {
        return !status.isEmpty()
                || !flag.isEmpty()
                || !focus.isEmpty()
                || !choice.isEmpty()
                || !person.isEmpty()
                || from != null
                || to != null
                || sort != Sort.FIRST;
    }
}
