package com.evolveperformance.kneecheck.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is usual in a test, by age and sex.
 *
 * @param source the id of the study it is from
 * @param columns what the numbers of a row are, lowest first
 * @param rows by age, youngest first, without gaps
 */
public record NormTable(String source, List<String> columns, List<Row> rows) {

    /**
     * One age group.
     *
     * @param from youngest age, in years
     * @param to oldest age, included
     * @param female one number for each column
     * @param male one number for each column; the same as for women where sex makes no difference
     */
    public record Row(int from, int to, List<Double> female, List<Double> male) {

        public Row {
            female = List.copyOf(female);
            male = List.copyOf(male);
        }

        private List<Double> lower() {
            return IntStream.range(0, female.size())
                    .mapToObj(column -> Math.min(female.get(column), male.get(column)))
                    .toList();
        }
    }

    /**
     * The numbers for one runner.
     *
     * @param nearestAge true where the runner is younger or older than anybody in the table
     * @param lowerOfTwo true where the runner's sex is not known and the easier number of the two was taken
     */
    record Norm(List<Double> values, boolean nearestAge, boolean lowerOfTwo) {}

    public NormTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The numbers for an age in years and a sex; anything but {@code female} and {@code male} is "not said". */
    Norm of(double age, @Nullable String sex) {
        Row youngest = rows.get(0);
        Row oldest = rows.get(rows.size() - 1);
        Row row = rows.stream()
                .filter(candidate -> age < candidate.to() + 1)
                .findFirst()
                .orElse(oldest);
        boolean nearest = age < youngest.from() || age >= oldest.to() + 1;
        if ("female".equals(sex)) {
            return new Norm(row.female(), nearest, false);
        }
        if ("male".equals(sex)) {
            return new Norm(row.male(), nearest, false);
        }
        return new Norm(row.lower(), nearest, !row.female().equals(row.male()));
    }
}
