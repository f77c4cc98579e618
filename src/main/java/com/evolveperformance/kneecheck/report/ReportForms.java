package com.evolveperformance.kneecheck.report;

/** The small forms of a report's page, each as it was just posted, or empty. */
record ReportForms(ChoiceForm choice, PlanForm plan, RunForm run) {

    /** As the page opens. */
    static final ReportForms NONE = new ReportForms(ChoiceForm.empty(), PlanForm.EMPTY, RunForm.EMPTY);

    ReportForms with(ChoiceForm posted) {
        return new ReportForms(posted, plan, run);
    }

    ReportForms with(PlanForm posted) {
        return new ReportForms(choice, posted, run);
    }

    ReportForms with(RunForm posted) {
        return new ReportForms(choice, plan, posted);
    }
}
