package com.evolveperformance.kneecheck.figure;

/**
 * One thing that is wrong with a figure file.
 *
 * @param file the file as the reader was told it
 * @param figure id of the figure, or empty when the file as a whole is meant
 * @param field the field by its path, for example {@code start.work.foot}; for a broken pose the moment, for example {@code
 *     at 0.25}
 * @param message what is wrong
 */
public record FigureProblem(String file, String figure, String field, String message) {

    @Override
    public String toString() {
        String where = figure.isEmpty() ? file : file + ": " + figure;
        return field.isEmpty() ? where + ": " + message : where + ": " + field + ": " + message;
    }
}
