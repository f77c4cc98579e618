package com.evolveperformance.kneecheck.system;

/** Why the application does not start, or does not do what a start option asks for, and what would help. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    public StartRefusedException(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
