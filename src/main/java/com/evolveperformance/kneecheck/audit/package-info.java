/** Who did what and when, on the clinic's side: written by every page there, changed by none. */
@NullMarked
package com.evolveperformance.kneecheck.audit;

import org.jspecify.annotations.NullMarked;
