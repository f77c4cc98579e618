/** Red flags and the gate before the self-tests: decided before anything is scored. Plain Java. */
@NullMarked
package com.evolveperformance.kneecheck.safety;

import org.jspecify.annotations.NullMarked;
