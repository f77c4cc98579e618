/** The clinic's desk: the list of what runners sent, and what the clinic does with each. */
@NullMarked
package com.evolveperformance.kneecheck.desk;

import org.jspecify.annotations.NullMarked;
