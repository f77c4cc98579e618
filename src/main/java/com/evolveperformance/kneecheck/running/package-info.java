/** Running with a sore knee: may I run today, and the way back to running, by evidence.md section 5. Plain Java. */
@NullMarked
package com.evolveperformance.kneecheck.running;

import org.jspecify.annotations.NullMarked;
