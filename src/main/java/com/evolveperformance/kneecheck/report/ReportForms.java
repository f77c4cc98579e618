package com.evolveperformance.kneecheck.report;

/** The small forms of a report's page, each as it was just posted, or empty. */
record ReportForms(ChoiceForm choice, PlanForm plan) {

    /** As the page opens. */
    static final ReportForms NONE = new ReportForms(ChoiceForm.empty(), PlanForm.EMPTY);

    ReportForms with(ChoiceForm posted) {
        return new ReportForms(posted, plan);
    }

    ReportForms with(PlanForm posted) {
        return new ReportForms(choice, posted);
    }
}
