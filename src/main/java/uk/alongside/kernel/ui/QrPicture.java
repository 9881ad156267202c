package uk.alongside.kernel.ui;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;

/** A picture that a phone reads, drawn into the page: nothing is fetched, and nobody else sees what is in it. */
public final class QrPicture {

    private static final int QUIET = 4;

    private static final String SVG = """
            <svg class="qr" viewBox="0 0 %d %d" role="img" aria-label="%s" shape-rendering="crispEdges">\
            <rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%s"/></svg>""";

    private QrPicture() {}

    /**
     * @param text what a phone reads
     * @param label what the picture is, for those who do not see it
     */
    public static String of(String text, String label) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        var dots = IntStream.range(0, code.size * code.size)
                .filter(dot -> code.getModule(dot % code.size, dot / code.size))
                .mapToObj(dot -> "M%d %dh1v1h-1z".formatted(dot % code.size + QUIET, dot / code.size + QUIET))
                .collect(Collectors.joining());
        return SVG.formatted(side, side, Entities.escape(label), dots);
    }
}
