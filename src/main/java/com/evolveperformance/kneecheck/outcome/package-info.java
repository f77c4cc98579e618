/** Everything that follows from one runner's answers: red flags, scores, load, pattern and plan, in one value. Plain Java. */
@NullMarked
package com.evolveperformance.kneecheck.outcome;

import org.jspecify.annotations.NullMarked;
