package com.evolveperformance.kneecheck.report;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path. Public because templates read it.
 *
 * @param size width and height, the quiet zone of four modules on each side included
 * @param path what is black
 */
public record QrDrawing(int size, String path) {

    private static final int QUIET = 4;

    /** The code of an address: with the medium correction it still reads with 15% of it worn off. */
    public static QrDrawing of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1H")
                            .append(from + QUIET)
                            .append('z');
                }
            }
        }
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}
