package uk.alongside.audits;

import java.util.List;

/** A sheet with everything that is read and written there, area by area. */
public record WholeSheet(ReviewHead head, List<AreaSheet> areas) {

    public WholeSheet {
        areas = List.copyOf(areas);
    }
}
