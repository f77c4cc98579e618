package com.evolveperformance.kneecheck.assessment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A rendered page with gaps where the two secrets of whoever looks at it belong: it holds neither. */
final class KeptPage {

    /**
     * What differs between two runners who see the same page.
     *
     * @param form the form's token
     * @param code what the link to go on holds
     */
    record Secrets(String form, String code) {}

    private enum Gap {
        FORM,
        CODE,
        END
    }

    /** A stretch of the page, and what comes after it. */
    private record Piece(byte[] text, Gap after) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int bytes;

    private KeptPage() {}

    /** A page that was rendered with these secrets. */
    static KeptPage of(String html, Secrets secrets) {
        KeptPage page = new KeptPage();
        int from = 0;
        while (from >= 0) {
            int form = html.indexOf(secrets.form(), from);
            int code = html.indexOf(secrets.code(), from);
            if (form >= 0 && (code < 0 || form < code)) {
                page.add(html.substring(from, form), Gap.FORM);
                from = form + secrets.form().length();
            } else if (code >= 0) {
                page.add(html.substring(from, code), Gap.CODE);
                from = code + secrets.code().length();
            } else {
                page.add(html.substring(from), Gap.END);
                from = -1;
            }
        }
        return page;
    }

    private void add(String text, Gap after) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        pieces.add(new Piece(encoded, after));
        bytes += encoded.length;
    }

    /** How much of it is kept. */
    int bytes() {
        return bytes;
    }

    /** The page in UTF-8, with these secrets in it. */
    byte[] filled(Secrets secrets) {
        byte[] form = secrets.form().getBytes(StandardCharsets.UTF_8);
        byte[] code = secrets.code().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream(bytes() + pieces.size() * (form.length + code.length));
        for (Piece piece : pieces) {
            page.writeBytes(piece.text());
            switch (piece.after()) {
                case FORM -> page.writeBytes(form);
                case CODE -> page.writeBytes(code);
                case END -> {}
            }
        }
        return page.toByteArray();
    }
}
