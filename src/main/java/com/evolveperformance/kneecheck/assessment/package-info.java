/** The runner's pages: one question at a time, saved at every step. */
@NullMarked
package com.evolveperformance.kneecheck.assessment;

import org.jspecify.annotations.NullMarked;
