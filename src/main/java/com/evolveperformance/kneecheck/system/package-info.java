/** Settings, security, languages and errors: what every page shares. */
@NullMarked
package com.evolveperformance.kneecheck.system;

import org.jspecify.annotations.NullMarked;
