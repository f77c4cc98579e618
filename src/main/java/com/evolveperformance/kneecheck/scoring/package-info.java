/** The three scores: strength, stiffness and imbalance, by evidence.md sections 1 and 7. Plain Java, pure functions. */
@NullMarked
package com.evolveperformance.kneecheck.scoring;

import org.jspecify.annotations.NullMarked;
