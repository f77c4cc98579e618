/** Reads the YAML files under content/ once at start, checks them against each other and refuses to start on any mistake. */
@NullMarked
package com.evolveperformance.kneecheck.content;

import org.jspecify.annotations.NullMarked;
