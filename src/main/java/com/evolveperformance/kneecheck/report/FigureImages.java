package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.figure.Accent;
import com.evolveperformance.kneecheck.figure.FigureLibrary;
import com.evolveperformance.kneecheck.figure.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The figures as they are printed. A figure never changes, so each is drawn once. Public because templates read it. */
@Component
public class FigureImages {

    private static final String MIRRORED = "-left";

    private final FigureLibrary library;
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    FigureImages(FigureLibrary library) {
        this.library = library;
    }

    /**
     * SVG text.
     *
     * @param name a figure's id, with {@code -left} at its end for the mirror image
     * @return empty where there is no such figure: then the report goes without a picture
     */
    Optional<String> svg(String name) {
        boolean mirrored = !library.ids().contains(name) && name.endsWith(MIRRORED);
        String id = mirrored ? name.substring(0, name.length() - MIRRORED.length()) : name;
        return library.ids().contains(id)
                ? Optional.of(
                        drawn.computeIfAbsent(name, key -> library.figure(id).svg(Mode.PRINT, mirrored, Accent.JADE)))
                : Optional.empty();
    }

    /** The name of a figure that is to be printed; empty where there is none. */
    public String name(String figure, boolean mirrored) {
        String name = mirrored ? figure + MIRRORED : figure;
        return svg(name).isPresent() ? name : "";
    }
}
