/** The drill library and how a plan is matched to the scores, by evidence.md sections 6 and 7.8. Plain Java. */
@NullMarked
package com.evolveperformance.kneecheck.drill;

import org.jspecify.annotations.NullMarked;
