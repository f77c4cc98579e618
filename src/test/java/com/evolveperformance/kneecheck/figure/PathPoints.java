package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The points a path goes through or is pulled toward; it never leaves the box around them, except in a round end. */
final class PathPoints {

    private static final Pattern COMMAND = Pattern.compile("([MLHVCQAZ])([^MLHVCQAZ]*)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+");

    private PathPoints() {}

    static List<Point> of(String path) {
        List<Point> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        Matcher commands = COMMAND.matcher(path);
        while (commands.find()) {
            List<Double> v = NUMBER.matcher(commands.group(2))
                    .results()
                    .map(MatchResult::group)
                    .map(Double::valueOf)
                    .toList();
            switch (commands.group(1)) {
                case "H" -> points.add(new Point(x = v.get(0), y));
                case "V" -> points.add(new Point(x, y = v.get(0)));
                case "A" -> points.add(new Point(x = v.get(5), y = v.get(6)));
                case "Z" -> {}
                default -> {
                    for (int i = 0; i < v.size(); i += 2) {
                        points.add(new Point(x = v.get(i), y = v.get(i + 1)));
                    }
                }
            }
        }
        return points;
    }
}
