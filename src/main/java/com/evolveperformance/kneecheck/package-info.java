/** Knee Check: a runner's self-check, the report it gives, and the clinic's desk behind it. */
@NullMarked
package com.evolveperformance.kneecheck;

import org.jspecify.annotations.NullMarked;
