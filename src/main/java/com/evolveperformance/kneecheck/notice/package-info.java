/**
 * Tells the clinic of red flags and call-backs, by mail and by webhook: what, never who or why. Written down together with
 * what it tells, and sent later, so that no runner waits for a mail server and nothing is lost.
 */
@NullMarked
package com.evolveperformance.kneecheck.notice;

import org.jspecify.annotations.NullMarked;
