package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.Draft;
import java.util.List;
import java.util.Optional;

/**
 * A runner's way through the questionnaire, in addresses. Working it out takes most of the time that a page's rules
 * take, so each request does it once.
 *
 * @param pages the pages that apply to the answers so far
 * @param open the first that is not done; empty where all are
 */
record Way(Draft draft, List<Page> pages, Optional<Page> open) {

    static final String CHECK_ANSWERS = "check-answers";

    static Way of(Assessor assessor, Draft draft) {
        List<Page> pages = assessor.route(draft.answers());
        return new Way(draft, pages, assessor.firstOpen(pages, draft.answers(), draft.savedPages()));
    }

    static String address(String page) {
        return "/assessment/" + page;
    }

    /** True where the runner may see this page: it applies, and no page before it is open. */
    boolean leadsTo(Page page) {
        int wanted = pages.indexOf(page);
        return wanted >= 0 && wanted <= opening();
    }

    /** True from the first open page on. */
    boolean isOpen(Page page) {
        return pages.indexOf(page) >= opening();
    }

    private int opening() {
        return open.map(pages::indexOf).orElse(pages.size());
    }

    /** The first page that is still open, or the summary where none is. */
    String next() {
        return address(open.map(Page::id).orElse(CHECK_ANSWERS));
    }

    /** Where Continue leads; back to the summary for those who came from there, by way of what is newly asked. */
    String after(Page page, String from) {
        int following = pages.indexOf(page) + 1;
        boolean onward = from.isEmpty() && following > 0 && following < pages.size();
        if (onward) {
            return address(pages.get(following).id());
        }
        boolean detour = from.equals(CHECK_ANSWERS) && open.isPresent();
        return detour ? next() + "?from=" + CHECK_ANSWERS : next();
    }

    /** Where Back leads. */
    String before(Page page, String from) {
        if (from.equals(CHECK_ANSWERS)) {
            return address(CHECK_ANSWERS);
        }
        int previous = pages.indexOf(page) - 1;
        return previous < 0 ? "/" : address(pages.get(previous).id());
    }

    String last() {
        return address(pages.get(pages.size() - 1).id());
    }
}
