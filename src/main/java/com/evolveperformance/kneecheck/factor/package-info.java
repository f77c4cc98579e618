/** The second step of a sign-in: codes of an authenticator app, passkeys, recovery codes. Keeps and checks; shows nothing. */
@NullMarked
package com.evolveperformance.kneecheck.factor;

import org.jspecify.annotations.NullMarked;
