package uk.alongside.indicators.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figure 8 of the SSIF450692 final evaluation: twenty schools in letter order by six themes. */
final class PublishedTable {

    private static final String ROWS = """
            RGARGG
            AGGAGG
            AGAGGG
            GGGGAG
            AGGGAG
            GGGGAG
            RAGRGG
            AGGGGG
            AGGAGA
            GGAGGG
            GAGGGG
            GGGGAG
            AAGGGA
            GGAGGA
            GGGAGG
            GGGGAG
            GGGAAG
            RAARGG
            AGGRAG
            GGGGGG
            """;

    private PublishedTable() {}

    static Map<Integer, List<RagStatus>> statuses() {
        var statuses = new TreeMap<Integer, List<RagStatus>>();
        for (int theme = 1; theme <= 6; theme++) {
            var column = theme - 1;
            statuses.put(
                    theme, ROWS.lines().map(row -> status(row.charAt(column))).toList());
        }
        return statuses;
    }

    static List<List<RagStatus>> schools() {
        return ROWS.lines()
                .map(row -> Arrays.stream(row.split(""))
                        .map(word -> status(word.charAt(0)))
                        .toList())
                .toList();
    }

    private static RagStatus status(char colour) {
        return switch (colour) {
            case 'G' -> RagStatus.ALL;
            case 'A' -> RagStatus.MOST;
            case 'R' -> RagStatus.HALF_OR_MORE;
            default -> throw new IllegalArgumentException("No colour: " + colour);
        };
    }
}
