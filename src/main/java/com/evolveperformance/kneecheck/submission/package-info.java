/** What is stored: drafts, submissions and notes. The only package that knows JPA. */
@NullMarked
package com.evolveperformance.kneecheck.submission;

import org.jspecify.annotations.NullMarked;
