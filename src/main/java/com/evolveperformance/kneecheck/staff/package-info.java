/** The clinic's pages: first start, sign-in, inbox, one submission. */
@NullMarked
package com.evolveperformance.kneecheck.staff;

import org.jspecify.annotations.NullMarked;
