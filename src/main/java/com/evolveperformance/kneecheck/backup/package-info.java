/** Backup of the embedded database while it is in use, and restore. */
@NullMarked
package com.evolveperformance.kneecheck.backup;

import org.jspecify.annotations.NullMarked;
