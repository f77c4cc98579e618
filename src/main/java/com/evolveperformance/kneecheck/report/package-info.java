/** The report: what the runner and the clinic see, as page, PDF, calendar and data. */
@NullMarked
package com.evolveperformance.kneecheck.report;

import org.jspecify.annotations.NullMarked;
