package com.evolveperformance.kneecheck.system;

/** A setting that cannot be used; the start ends with this one line. */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongSettingException(String setting, String takes, String value) {
        super("The setting " + setting + " takes " + takes + ", not \"" + value + "\".");
    }
}
