/** What many submissions say together: counts over time, never who. */
@NullMarked
package com.evolveperformance.kneecheck.trends;

import org.jspecify.annotations.NullMarked;
