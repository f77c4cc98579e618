/** What is asked, in which order, and how an answer is read. Plain Java: no Spring, no clock, no locale. */
@NullMarked
package com.evolveperformance.kneecheck.questionnaire;

import org.jspecify.annotations.NullMarked;
