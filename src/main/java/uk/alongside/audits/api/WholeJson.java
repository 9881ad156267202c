package uk.alongside.audits.api;

import java.time.Clock;
import java.util.List;
import uk.alongside.audits.WholeSheet;

/** A self-review with all its areas. */
record WholeJson(ReviewJson review, List<AreaJson> areas) {

    static WholeJson of(WholeSheet sheet, Clock clock) {
        return new WholeJson(
                ReviewJson.of(sheet.head()),
                sheet.areas().stream().map(area -> AreaJson.of(area, clock)).toList());
    }
}
