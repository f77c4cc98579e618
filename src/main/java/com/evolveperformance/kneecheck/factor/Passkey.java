package com.evolveperformance.kneecheck.factor;

import java.time.Instant;

/**
 * A passkey as its owner sees it. Public because templates read it.
 *
 * @param id its credential's, in base64url
 * @param label what its owner calls it
 */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
