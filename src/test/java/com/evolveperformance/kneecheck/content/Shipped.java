package com.evolveperformance.kneecheck.content;

/** All content as shipped, read once. */
public final class Shipped {

    public static final Content CONTENT = Content.read(null);

    private Shipped() {}
}
